import type { IsoDate } from '../market/iso-date.ts';
import type { DateMark } from './dates-in-text.ts';
import type { Marks } from './marks.ts';
import type { NumberMark } from './numbers-in-text.ts';
import type { Named } from './vocabulary.ts';

/** A number in its sentence: what measures read. */
export interface Site {
  readonly number: NumberMark;
  /** The sentence, plain, and what stands in it; places are those of the sentence. */
  readonly text: string;
  readonly marks: Marks;
  /** The bracket that the number stands in, without its signs; null where it stands in none. */
  readonly bracket: { readonly from: number; readonly to: number } | null;
  /** The words from the number before it, or the sentence's beginning, without what stands in brackets that are closed by then. */
  readonly lead: string;
  /** The words behind it up to the next number or sign. */
  readonly tail: string;
  /** What the table's caption says; empty outside of tables. */
  readonly topic: string;
  readonly isCell: boolean;
  /** The line that the sentence stands in. */
  readonly line: string;
  /** The week that the words around it mean. */
  readonly week: IsoDate;
}

/** What a subject is asked of: words that may stand between it and the number beside those of every sentence. */
export interface SubjectWanted {
  readonly words: RegExp;
  readonly accepts?: (subject: string) => boolean;
}

/** Words that say nothing of what a number is of. */
const FILLERS =
  /(?:受[^,。;]{1,24}?(?:影响|拖累|提振|推动|带动|压制|催化)|指数|同时|其|但|遭|被|录得|个股|本周|当周|全周|单周|上周末|上周|前一周|一周|周末|其中|分别|合计|累计|录得|达到|约为|幅度|同期|小幅|大幅|微|较|从|由|自|超过?|逾|接近|近|不足|高达|为|达|至|到|约|则|也|均|共|仅|亦|报|且|并|而|的|了|在|以|再|继续|有所|\b(?:the|by|of|and|at|to|came|was|were|is|in|for|week|this|last|on|its|a|an|over|with|index|it|from|net|about|but|while|level|closes|closed|or|above|below|before)\b)/gi;

/** The nearest name before the number of which nothing but known words parts it: what is not sure is nobody's. */
export function subjectOf(site: Site, { words, accepts = () => true }: SubjectWanted): Named | null {
  const { number, marks, bracket } = site;
  const listed = respectiveOf(site);
  if (listed) return listed.subjects.some(accepts) ? listed : null;
  const inside = bracket ? marks.names.filter(({ from, to }) => from >= bracket.from && to <= number.from) : [];
  const before = marks.names.filter(({ from, to }) => to <= (bracket?.from ?? number.from) && isOutside(site, from));
  for (const { name, end } of [
    ...inside.toReversed().map((name) => ({ name, end: number.from })),
    ...before.toReversed().map((name) => ({ name, end: bracket ? bracket.from - 1 : number.from })),
  ]) {
    if (!name.subjects.some(accepts)) continue;
    return hasOnly(site, name.to, end, words) ? name : null;
  }
  return null;
}

/** Whether between two places of the sentence stand only known words, dates, numbers and closed brackets. */
export function hasOnly(site: Site, from: number, to: number, words: RegExp): boolean {
  const { text, marks } = site;
  let left = text.slice(from, to);
  const blank = (start: number, end: number) => {
    const [first, last] = [Math.max(start, from) - from, Math.min(end, to) - from];
    if (last > first) left = left.slice(0, first) + ' '.repeat(last - first) + left.slice(last);
  };
  for (const { from: start, to: end } of bracketsIn(text)) blank(start - 1, end + 1);
  for (const { from: start, to: end } of [...marks.names, ...marks.dates, ...marks.numbers]) blank(start, end);
  const rest = left
    .replace(new RegExp(words.source, `g${words.flags.replace('g', '')}`), ' ')
    .replace(FILLERS, ' ')
    .replace(/[\s、，,:：;()+\-%“”"'’]/g, '');
  return rest === '';
}

/** Whether a place stands in no bracket but the number's own. */
function isOutside({ text, number }: Site, at: number): boolean {
  return !bracketsIn(text).some(({ from, to }) => at >= from && at < to && !(number.from >= from && number.to <= to));
}

/** What stands between brackets of a plain text, without the signs; a bracket that is not closed reaches to the end. */
export function bracketsIn(text: string): { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') open.push(at + 1);
    else if (text[at] === ')') {
      const from = open.pop();
      if (from !== undefined) found.push({ from, to: at });
    }
  }
  return [...found, ...open.map((from) => ({ from, to: text.length }))];
}

/** The date of a kind that stands nearest before the number, in its own bracket where it stands in one. */
export function dateBefore({ marks, number, bracket }: Site, kind: DateMark['kind']): DateMark | null {
  const found = marks.dates.findLast((date) => date.kind === kind && date.to <= number.from);
  return found && (!bracket || found.from >= bracket.from) ? found : null;
}

/** 甲、乙分别上涨1.2%、0.8%: of so many names and numbers each number has the name of its place. */
function respectiveOf({ text, marks, number, bracket }: Site): Named | null {
  const at = bracket ? -1 : text.lastIndexOf('分别', number.from);
  if (at < 0) return null;
  const end = /[。;]/.exec(text.slice(at))?.index ?? text.length - at;
  const numbers = marks.numbers.filter(({ from }) => from > at && from < at + end);
  const names = marks.names.filter(({ to }) => to <= at).slice(-numbers.length);
  const isList = names.every(
    ({ from }, index) => index === 0 || /^[、,和与及]$/.test(text.slice(names[index - 1]?.to ?? 0, from).trim()),
  );
  const isFollowed = numbers.every(
    ({ from }, index) =>
      index === 0 || /^(?:[、,和与及]|以及)$/.test(text.slice(numbers[index - 1]?.to ?? 0, from).trim()),
  );
  if (names.length !== numbers.length || numbers.length < 2 || !isList || !isFollowed) return null;
  return names[numbers.indexOf(number)] ?? null;
}
