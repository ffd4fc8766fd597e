import { type PartText, type Piece, plainText, textOf } from './document-text.ts';
import type { OpenPart } from './places.ts';
import type { Updating } from './updating.ts';

/** Last week's label and day, in words that a hand wrote: only where they stand as the desk prints them. */
export function replaceLabels(
  { edits }: OpenPart,
  pieces: readonly Piece[],
  name: { readonly place: string; readonly name: string },
  { labels, list }: Updating,
): void {
  const standing = pieces.filter(({ isDeleted }) => !isDeleted);
  for (const { at, was, now } of labels.within(plainText(textOf(standing)))) {
    edits.replaceText(standing, at, at + was.length, now);
    list.replaced(name, 'label', was, now);
  }
}

/** Pieces that stand in no place of the desk's, paragraph by paragraph. */
export function untaggedPieces({ pieces }: PartText, taken: ReadonlySet<Piece>): Piece[][] {
  const free = pieces.filter((piece) => !taken.has(piece) && !piece.isDeleted);
  return [...Map.groupBy(free, ({ run }) => run.paragraph).values()];
}
