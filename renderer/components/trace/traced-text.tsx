import type { FactText } from '../../../shared/contract/commentary.ts';
import { withHeldMarks } from './held-marks.ts';
import { TracedNumber } from './traced-number.tsx';

/** A text whose numbers open their traces. */
export function TracedText({ text, label }: { readonly text: FactText; readonly label: string }) {
  return withHeldMarks(text).map((piece, index) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no name but their place.
      <span key={index} className="heldNumber">
        {piece.opening}
        <TracedNumber text={piece.fact.text} traceKey={piece.fact.trace} label={label} />
        {piece.closing}
      </span>
    ),
  );
}
