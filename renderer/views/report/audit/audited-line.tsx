import type { AuditedNumber } from '../../../../shared/contract/audit.ts';
import { useWords } from '../../../state/language.ts';
import { useScreen } from '../../../state/screen-store.ts';

/** A number of the document and its place among all of them. */
export interface NumberAt {
  readonly found: AuditedNumber;
  readonly index: number;
}

interface Props {
  readonly text: string;
  readonly numbers: readonly NumberAt[];
  readonly chosen: number | null;
  readonly onChoose: (number: number) => void;
}

/** A line with its numbers and claims as buttons: each says what it was found to be, and leads to its trace. */
export function AuditedLine({ text, numbers, chosen, onChoose }: Props) {
  const pieces: React.ReactNode[] = [];
  let at = 0;
  for (const { found, index } of numbers) {
    // A claim may hold a number, and one word may claim of several names: the first stands for them.
    if (found.at < at) continue;
    pieces.push(text.slice(at, found.at));
    const end = found.at + found.text.length;
    pieces.push(
      <NumberButton
        key={index}
        found={found}
        index={index}
        text={text.slice(found.at, end)}
        isChosen={chosen === index}
        onChoose={onChoose}
      />,
    );
    at = end;
  }
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  );
}

function NumberButton({
  found,
  index,
  text,
  isChosen,
  onChoose,
}: NumberAt & Pick<Props, 'text' | 'onChoose'> & { readonly isChosen: boolean }) {
  const words = useWords();
  const openTrace = useScreen((screen) => screen.openTrace);
  const { state, expected, trace } = found;
  const says =
    state === 'mismatch' && expected !== null ? words('audit.should', { expected }) : words(`audit.state.${state}`);
  return (
    <button
      id={`audited-${index}`}
      type="button"
      className={`audited ${state}${isChosen ? ' chosen' : ''}`}
      title={says}
      aria-label={`${text} ${says}`}
      onClick={() => {
        onChoose(index);
        if (trace !== null) openTrace(trace);
      }}
    >
      {text}
    </button>
  );
}
