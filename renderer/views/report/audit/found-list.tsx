import type { Audit, AuditedNumber, AuditState, Finding } from '../../../../shared/contract/audit.ts';
import { useWords } from '../../../state/language.ts';
import { useScreen } from '../../../state/screen-store.ts';

interface Props {
  readonly audit: Audit;
  readonly shown: readonly AuditState[];
  readonly chosen: number | null;
  /** Brings the document to a number, by its place among all of them. */
  readonly onChoose: (number: number) => void;
}

/** What is wrong first, then what does not agree within the document, then what nothing is known of. */
export function FoundList({ audit, shown, chosen, onChoose }: Props) {
  const words = useWords();
  const { numbers, consistency } = audit;
  const of = (state: AuditState) => {
    const found = numbers.flatMap((one, index) => (one.state === state ? { one, index } : []));
    if (!shown.includes(state) || found.length === 0) return null;
    return (
      <>
        <h3>
          {words(`audit.state.${state}`)} {found.length}
        </h3>
        <ul>
          {found.map(({ one, index }) => (
            <li key={index}>
              <FoundNumber found={one} isChosen={chosen === index} onChoose={() => onChoose(index)} />
            </li>
          ))}
        </ul>
      </>
    );
  };
  const isClean = audit.counts.mismatch === 0 && consistency.length === 0;
  return (
    <aside className="card foundList" aria-label={words('audit.found')}>
      {isClean && <p role="status">{words('audit.clean')}</p>}
      {of('mismatch')}
      {consistency.length > 0 && (
        <>
          <h3>{words('audit.consistency', { count: consistency.length })}</h3>
          <ul>
            {consistency.map((finding) => (
              <FoundDisagreement
                key={`${finding.kind} ${finding.places.map(({ line, text }) => `${line} ${text}`).join()}`}
                finding={finding}
              />
            ))}
          </ul>
        </>
      )}
      {of('unknown')}
      {of('match')}
    </aside>
  );
}

function FoundNumber({
  found: { text, expected, place, context, state, trace },
  isChosen,
  onChoose,
}: {
  readonly found: AuditedNumber;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const words = useWords();
  const openTrace = useScreen((screen) => screen.openTrace);
  return (
    <>
      <button type="button" className={`foundNumber${isChosen ? ' chosen' : ''}`} onClick={onChoose}>
        <span className={`audited ${state}`}>{text}</span>
        {state === 'mismatch' && expected !== null && <strong> → {expected}</strong>}
        <span className="muted"> {place}</span>
        <span className="foundContext">{context}</span>
      </button>
      {trace !== null && state === 'mismatch' && (
        <button type="button" className="linkButton" onClick={() => openTrace(trace)}>
          {words('audit.trace')}
        </button>
      )}
    </>
  );
}

function FoundDisagreement({ finding: { message, places } }: { readonly finding: Finding }) {
  return (
    <li>
      {message}
      <ul>
        {places.map(({ text, place, line }) => (
          <li key={`${line} ${text}`}>
            <span className="muted">{place}</span> {text}
          </li>
        ))}
      </ul>
    </li>
  );
}
