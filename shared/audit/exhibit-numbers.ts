import type { AuditedDocument } from './audited-document.ts';
import type { Verdict } from './judge.ts';
import { plainText } from './plain-text.ts';

const CAPTION = /^\s*(图|表|Figure|Table)\s*(\d+)\s*(?:[:：]|$)/i;
const NAMED = /(图|表|Figure|Table)\s*$/i;

/** Numbers of figures and tables, which the document itself decides: captions count on, and whoever names one means one that is there. */
export interface ExhibitNumbers {
  /** Null where a number is none of a figure or table. */
  readonly judge: (line: number, at: number, before: string, digits: string) => Verdict | null;
}

export function exhibitNumbers({ lines }: Pick<AuditedDocument, 'lines'>): ExhibitNumbers {
  const known = new Map<string, Set<number>>();
  const expectedAt = new Map<number, number>();
  const next = new Map<string, number>();
  const listed = new Set<string>();
  for (const [index, { text }] of lines.entries()) {
    const found = CAPTION.exec(plainText(text));
    if (!found?.[1] || !found[2]) continue;
    const label = found[1].toLowerCase();
    // A list of figures says each caption once before the caption itself.
    const expected = listed.has(`${label}${found[2]}`) ? Number(found[2]) : (next.get(label) ?? 0) + 1;
    expectedAt.set(index, expected);
    listed.add(`${label}${found[2]}`);
    next.set(label, Math.max(next.get(label) ?? 0, expected));
    known.set(label, (known.get(label) ?? new Set()).add(Number(found[2])));
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
