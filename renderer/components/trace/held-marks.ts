import { type FactPart, partsOf } from '../../../shared/commentary/parts.ts';
import type { FactText } from '../../../shared/contract/commentary.ts';

/** A piece of a text as it is laid out: words, or a number with the marks that have to stay on its line. */
export type HeldPiece = string | { readonly opening: string; readonly fact: FactPart; readonly closing: string };

/**
 * A text cut so that no line begins with a mark that closes, or ends with one that opens: a number is a button, and a browser
 * would break the line on either side of it.
 */
export function withHeldMarks(text: FactText): HeldPiece[] {
  const pieces: HeldPiece[] = [];
  for (const part of partsOf(text)) {
    const last = pieces.at(-1);
    if (typeof part === 'string') {
      const [closing = ''] = /^[，。、；：）),.;:%]+/.exec(part) ?? [];
      if (typeof last === 'object') pieces[pieces.length - 1] = { ...last, closing };
      const rest = typeof last === 'object' ? part.slice(closing.length) : part;
      if (rest !== '') pieces.push(rest);
      continue;
    }
    const [opening = ''] = typeof last === 'string' ? (/[（(]+$/.exec(last) ?? []) : [];
    if (typeof last === 'string' && opening !== '') pieces[pieces.length - 1] = last.slice(0, -opening.length);
    pieces.push({ opening, fact: part, closing: '' });
  }
  return pieces.filter((piece) => piece !== '');
}
