import { type Piece, plainText, textOf } from './document-text.ts';
import type { Updating } from './updating.ts';

/** A paragraph that a hand copied has no tags of its own: where it says what the desk says elsewhere, its numbers are told. */
export function listCopies(pieces: readonly Piece[], { document, now, list }: Updating): void {
  const words = plainText(textOf(pieces));
  for (const { id, kind, text, cuts = '' } of document.known.tags) {
    if (kind !== 'text' || cuts === '' || !words.includes(text)) continue;
    const current = now.lines(blockOf(id, document.known.tags)).flatMap(({ passages }) => passages);
    const said = current.find(({ slot }) => slot === id)?.text ?? null;
    if (said === text) continue;
    list.undecided({ place: id, name: now.nameOf(id) }, 'text', { was: text, suggestion: said, why: 'untaggedCopy' });
  }
}

function blockOf(id: string, tags: Updating['document']['known']['tags']): string {
  return tags.find((tag) => tag.id === id && tag.block !== undefined)?.block ?? '';
}
