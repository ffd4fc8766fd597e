import type { Cut } from '../writers/docx/cuts.ts';
import { textOf } from './document-text.ts';
import type { Place } from './places.ts';

/** The words of a text with its numbers and the week's labels blanked: what it says, whatever the figures. */
export function skeleton(words: string, cuts: readonly Cut[], blanked: (words: string) => string): string {
  let at = 0;
  const between = cuts.map(({ at: start, length }) => {
    const piece = words.slice(at, start);
    at = start + length;
    return piece;
  });
  return blanked([...between, words.slice(at)].join('\u0000'));
}

/** Where in a place another within it starts. */
export function offsetOf(inner: Pick<Place, 'pieces'>, { pieces }: Pick<Place, 'pieces'>): number {
  const [first] = inner.pieces;
  return first ? textOf(pieces.slice(0, pieces.indexOf(first))).length : 0;
}

/** Where the numbers of a place lie in what it says. */
export function cutsOf(numbers: readonly Place[], place: Place): Cut[] {
  return numbers.map((number) => ({ at: offsetOf(number, place), length: number.text.length }));
}
