import { getOrMake } from '../collections/get-or-make.ts';
import type { AuditedDocument } from './audited-document.ts';
import type { Verdict } from './judge.ts';
import { plainText } from './plain-text.ts';

const CAPTION = /^\s*(图|表|Figure|Table)\s*(\d+)\s*(?:[:：](.*)|$)/is;
const NAMED = /(图|表|Figure|Table)\s*$/i;

/** Numbers of figures and tables, which the document itself decides: captions count on, and whoever names one means one that is there. */
export interface ExhibitNumbers {
  /** Null where a number is none of a figure or table. */
  readonly judge: (line: number, at: number, before: string, digits: string) => Verdict | null;
}

export function exhibitNumbers({ lines }: Pick<AuditedDocument, 'lines'>): ExhibitNumbers {
  const known = new Map<string, Set<number>>();
  const expectedAt = new Map<number, number>();
  /** Captions by their words: a list of figures says each once before the caption itself. */
  const numbered = new Map<string, Map<string, number>>();
  for (const [index, { text, kind }] of lines.entries()) {
    const [, name, no, said = ''] = CAPTION.exec(plainText(text)) ?? [];
    // A table of contents names figures in cells, which caption nothing.
    if (!name || !no || (kind === 'cell' && said === '')) continue;
    const label = name.toLowerCase();
    const words = said.replace(/\d+/g, '#').trim();
    const byWords = getOrMake(numbered, label, () => new Map<string, number>());
    expectedAt.set(
      index,
      getOrMake(byWords, words === '' ? `${index}` : words, () => byWords.size + 1),
    );
    getOrMake(known, label, () => new Set<number>()).add(Number(no));
  }
  return {
    judge(line, at, before, digits) {
      const label = NAMED.exec(before)?.[1]?.toLowerCase();
      if (label === undefined) return null;
      const no = Number(digits);
      const expected = at < 12 ? expectedAt.get(line) : undefined;
      if (expected !== undefined)
        return { state: no === expected ? 'match' : 'mismatch', expected: String(expected), trace: null };
      if (known.size === 0) return null;
      return known.get(label)?.has(no)
        ? { state: 'match', expected: digits, trace: null }
        : { state: 'mismatch', expected: null, trace: null };
    },
  };
}
