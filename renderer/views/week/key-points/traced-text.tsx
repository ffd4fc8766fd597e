import { partsOf } from '../../../../shared/commentary/parts.ts';
import type { FactText } from '../../../../shared/contract/commentary.ts';
import { TracedNumber } from '../../../components/trace/traced-number.tsx';

/** A text whose numbers open their traces. */
export function TracedText({ text, label }: { readonly text: FactText; readonly label: string }) {
  return partsOf(text).map((part, index) =>
    typeof part === 'string' ? (
      part
    ) : (
      // The pieces of a text have no name but their place.
      // biome-ignore lint/suspicious/noArrayIndexKey: the text is made anew whenever one of them changes.
      <TracedNumber key={index} text={part.text} traceKey={part.trace} label={label} />
    ),
  );
}
