/** A number in a text: where it lies, and whether its statement is to go. */
export interface Stated {
  readonly at: number;
  readonly isCut: boolean;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** What of a text is to go, and which numbers (by their place in the list) cannot be taken out cleanly. */
export interface Cutting {
  readonly spans: readonly Span[];
  readonly uncut: readonly number[];
}

/** A clause with what ends it: ，；。 and their like. */
interface Clause extends Span {
  /** Behind the sign that ends it, and the room after that. */
  readonly next: number;
  readonly ends: 'clause' | 'part';
}

const END = /[，；。]|; |, |\.(?=\s|$)|: |$/g;

/**
 * Finds the statements of numbers that are to go: the clause of each, with the comma before it; the whole part up to ； or 。
 * where nothing else is stated in it. A clause with another number, or a text of which nothing would be left, stays.
 */
export function cutStatements(text: string, numbers: readonly Stated[]): Cutting {
  const spans: Span[] = [];
  const uncut: number[] = [];
  const parts = partsOf(text);
  let isFirst = true;
  for (const [index, part] of parts.entries()) {
    const stated = part.map((clause) => numbers.filter(({ at }) => at >= clause.from && at < clause.to));
    const asked = stated.flat().filter(({ isCut }) => isCut);
    const isClean = stated.every((inClause) => inClause.every(({ isCut }) => !isCut) || inClause.length === 1);
    const isWhole = stated.flat().every(({ isCut }) => isCut);
    const [head, end] = [part[0], part.at(-1)];
    if (asked.length === 0 || !head || !end) {
      if (stated.flat().length > 0) isFirst = false;
      continue;
    }
    const leaves = parts.some((other, at) => at !== index && saysMore(other, numbers, text));
    if (!isClean || (isWhole && !leaves)) uncut.push(...asked.map((one) => numbers.indexOf(one)));
    else if (isWhole) {
      const before = parts[index - 1]?.at(-1);
      spans.push(isFirst || !before ? { from: head.from, to: end.next } : { from: before.to, to: end.to });
      if (!isFirst || !before) continue;
    } else spans.push(...clausesCut(part, stated));
    isFirst = false;
  }
  return { spans, uncut };
}

function saysMore(part: readonly Clause[], numbers: readonly Stated[], text: string): boolean {
  const stated = numbers.filter(({ at }) => part.some(({ from, to }) => at >= from && at < to));
  return stated.length > 0
    ? stated.some(({ isCut }) => !isCut)
    : part.some(({ from, to }) => text.slice(from, to).trim() !== '');
}

function clausesCut(part: readonly Clause[], stated: readonly (readonly Stated[])[]): Span[] {
  return part.flatMap((clause, index) => {
    if (!stated[index]?.some(({ isCut }) => isCut)) return [];
    const before = part[index - 1];
    const isLed = stated.slice(0, index).every((one) => one.every(({ isCut }) => isCut)) && index < part.length - 1;
    // Before the first statement stands who states it; what follows moves up to that.
    return [before && !isLed ? { from: before.to, to: clause.to } : { from: clause.from, to: clause.next }];
  });
}

/** A text by its parts up to ； or 。, each by its clauses. */
function partsOf(text: string): Clause[][] {
  const parts: Clause[][] = [[]];
  let from = 0;
  for (const { index, 0: sign } of text.matchAll(END)) {
    if (index < from) continue;
    if (index === text.length && from >= text.length) break;
    const ends = /^[；。;.]/.test(sign) || sign === '' ? 'part' : 'clause';
    parts.at(-1)?.push({ from, to: index, next: index + sign.length, ends });
    from = index + sign.length;
    if (ends === 'part' && from < text.length) parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}
