import type { Passage } from '../../../shared/chapter/chapter.ts';
import type { Fact } from '../../../shared/contract/commentary.ts';
import { addDays, dayNumber, type IsoDate, isIsoDate } from '../../../shared/market/iso-date.ts';
import type { Tag } from '../writers/docx/tags.ts';
import type { SaidNow } from './said-now.ts';

/** A number as it is this week. */
export type Now = Pick<Fact, 'value' | 'unit' | 'trace'> & {
  /** As the desk prints it somewhere this week. */
  readonly text: string | null;
};

/** What a number of a passage is this week; `said` is what the desk says there now. */
export type NumberNow = (tag: Tag, said: Passage | null) => Now | null;

/** A value that the desk worked out for a key. */
export interface Valued {
  readonly value: number;
  readonly unit: string;
}

/** The same number so many days later: `weekChange:HSI.HI:2026-03-09` a week on is of 2026-03-16. */
export function shiftedKey(key: string, days: number): string {
  const [kind = '', of = '', day = '', ...more] = key.split(':');
  return isIsoDate(day) ? [kind, of, addDays(day, days), ...more].join(':') : key;
}

/** Days from one week to another. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** What a key is of, whatever its day. */
function stemOf(key: string): string {
  const [kind = '', of = '', , ...more] = key.split(':');
  return [kind, of, ...more].join(':');
}

/** Looks a number up by what it is of: where the desk says it in the same place, anywhere, or works it out for this week. */
export function numbersNow(
  { facts }: SaidNow,
  tags: readonly Tag[],
  days: number,
  valued: ReadonlyMap<string, Valued>,
): NumberNow {
  return (tag, said) => {
    const key = shiftedKey(tag.id, days);
    const here = said?.facts ?? [];
    const exact = here.find(({ trace }) => trace === key) ?? facts.get(key);
    if (exact) return exact.unit === tag.unit ? exact : null;
    const alike = here.filter(({ trace }) => stemOf(trace) === stemOf(tag.id));
    const before = tags.filter(({ of, id }) => of === tag.of && stemOf(id) === stemOf(tag.id));
    const [ofSame, known] = [alike[before.indexOf(tag)], valued.get(key)];
    if (ofSame && alike.length === before.length && ofSame.unit === tag.unit) return ofSame;
    return known && known.unit === tag.unit ? { ...known, trace: key, text: null } : null;
  };
}

/** Keys that the desk is to work out before a document is brought up to date. */
export function wantedKeys(tags: readonly Tag[], days: number): string[] {
  const numbers = tags.filter(({ kind, id }) => kind === 'number' && !isCitation(id));
  return [...new Set(numbers.map(({ id }) => shiftedKey(id, days)))];
}

/** Whether a number comes from a document, and is asked about. */
export function isCitation(key: string): boolean {
  return key.startsWith('citations:');
}

/** Whether two keys name the same subject of the same publisher, whatever their day. */
export function isSameSubject(a: string, b: string): boolean {
  return stemOf(a) === stemOf(b);
}
