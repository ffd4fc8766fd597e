import { escaped } from '../drawingml/text-xml.ts';
import type { PartText, Piece } from './document-text.ts';

/** Changes to a part, gathered first and made at once: all that none of them names stays to the byte. */
export interface Edits {
  /** Puts words in the place of some characters of pieces that follow each other; counted over what is not taken out. */
  readonly replaceText: (pieces: readonly Piece[], from: number, to: number, words: string) => void;
  readonly replace: (start: number, end: number, xml: string) => void;
  readonly insert: (at: number, xml: string) => void;
  /** What pieces say once their words are replaced. */
  readonly textOf: (pieces: readonly Piece[]) => string;
  readonly isEmpty: () => boolean;
  readonly result: () => string;
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly xml: string;
  readonly order: number;
}

interface PieceEdit {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

export function editsOf({ xml }: Pick<PartText, 'xml'>): Edits {
  const splices: Splice[] = [];
  const inPieces = new Map<Piece, PieceEdit[]>();
  const replace = (start: number, end: number, made: string) =>
    void splices.push({ start, end, xml: made, order: splices.length });
  return {
    replaceText(pieces, from, to, words) {
      let [before, left] = [0, words];
      for (const piece of pieces.filter(({ isDeleted }) => !isDeleted)) {
        const [start, end] = [before, before + piece.text.length];
        before = end;
        const isTouched = from === to ? from >= start && from <= end : from < end && to > start;
        if (!isTouched) continue;
        const edit = { from: Math.max(from, start) - start, to: Math.min(to, end) - start, words: left };
        inPieces.set(piece, [...(inPieces.get(piece) ?? []), edit]);
        if (from === to) return;
        left = '';
      }
    },
    replace,
    insert: (at, made) => replace(at, at, made),
    textOf: (pieces) =>
      pieces.map((piece) => (piece.isDeleted ? '' : edited(piece.text, inPieces.get(piece) ?? []))).join(''),
    isEmpty: () => splices.length === 0 && inPieces.size === 0,
    result() {
      const texts = [...inPieces].map(([piece, edits], index): Splice => {
        const { start, end } = piece;
        return { start, end, xml: textXml(edited(piece.text, edits)), order: splices.length + index };
      });
      return spliced(xml, [...splices, ...texts]);
    },
  };
}

function edited(text: string, edits: readonly PieceEdit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((words, { from, to, words: made }) => words.slice(0, from) + made + words.slice(to), text);
}

/** What lies within something that is replaced goes with it. */
function spliced(xml: string, splices: readonly Splice[]): string {
  const sorted = splices.toSorted((a, b) => a.start - b.start || rank(a) - rank(b) || a.order - b.order);
  let [out, at] = ['', 0];
  for (const { start, end, xml: made } of sorted) {
    if (start < at) continue;
    out += xml.slice(at, start) + made;
    at = end;
  }
  return out + xml.slice(at);
}

/** What is put in at a place stands before what is replaced from there on, the whole before its parts. */
function rank({ start, end }: Splice): number {
  return start === end ? Number.NEGATIVE_INFINITY : start - end;
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['\u2011', '<w:noBreakHyphen/>'],
  ['\t', '<w:tab/>'],
  ['\n', '<w:br/>'],
]);

/** Words as the content of a run: a minus sign that holds to its number, tabs and breaks are elements of their own. */
export function textXml(words: string): string {
  return words
    .split(/([\u2011\t\n])/)
    .map((part) => SIGNS.get(part) ?? (part === '' ? '' : `<w:t xml:space="preserve">${escaped(part)}</w:t>`))
    .join('');
}
