/** Width of a text in pixels, in the face that will draw it: a canvas on screen, the bundled font in files. */
export type MeasureText = (text: string, fontSize: number, bold: boolean) => number;

/** Height of a line of text, as a multiple of its font size. */
export const LINE_HEIGHT = 1.3;

const ELLIPSIS = '…';

/** Closing punctuation must not begin a line. */
const NEVER_FIRST = /^[，。、：；！？）》」』”’%,.;:!?)\]]/u;

/**
 * Pieces between which a line may break: each Chinese character by itself, each Latin word or number whole with the
 * blank after it. Punctuation stays with what it closes.
 */
function pieces(text: string): string[] {
  const found =
    text.match(
      /[\p{Script=Han}，。、：；！？（）《》「」“”]|[^\s\p{Script=Han}，。、：；！？（）《》「」“”]+\s*|\s+/gu,
    ) ?? [];
  const joined: string[] = [];
  for (const piece of found) {
    const last = joined.at(-1);
    const opens = last !== undefined && /[（《「“]$/u.test(last);
    if (last !== undefined && (NEVER_FIRST.test(piece) || opens)) joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}

/** A word that is wider than the line by itself is cut between letters. */
function fitting(piece: string, maxWidth: number, width: (text: string) => number): string[] {
  if (width(piece.trimEnd()) <= maxWidth) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const letter of piece) {
    if (part !== '' && width(part + letter) > maxWidth) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}

function wrapGreedily(text: string, maxWidth: number, width: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text).flatMap((whole) => fitting(whole, maxWidth, width))) {
    if (line !== '' && width((line + piece).trimEnd()) > maxWidth) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()];
}

/** The text cut to the width, with an ellipsis where something was cut off. */
export function ellipsize(text: string, maxWidth: number, width: (text: string) => number): string {
  if (width(text) <= maxWidth) return text;
  const letters = [...text];
  while (letters.length > 0 && width(letters.join('').trimEnd() + ELLIPSIS) > maxWidth) letters.pop();
  return letters.length === 0 ? '' : letters.join('').trimEnd() + ELLIPSIS;
}

/** Lines of at most `maxWidth`, at most `maxLines` of them and even in length; what does not fit ends in an ellipsis. */
export function wrapText(text: string, maxWidth: number, maxLines: number, width: (text: string) => number): string[] {
  const lines = wrapGreedily(text, maxWidth, width);
  if (lines.length > maxLines) {
    const kept = lines.slice(0, maxLines - 1);
    const rest = lines.slice(maxLines - 1).join(/\p{Script=Han}/u.test(text) ? '' : ' ');
    return [...kept, ellipsize(rest, maxWidth, width)];
  }
  return lines.length < 2 ? lines : evenLines(text, lines, maxWidth, width);
}

/** The same number of lines at the smallest width that still gives it: 沪深港通AH / 溢价指数, not one character alone. */
function evenLines(text: string, lines: string[], maxWidth: number, width: (text: string) => number): string[] {
  let best = lines;
  for (let tried = maxWidth * 0.95; tried >= maxWidth / 2; tried -= maxWidth * 0.05) {
    const narrower = wrapGreedily(text, tried, width);
    if (narrower.length > lines.length) break;
    best = narrower;
  }
  return best;
}
