import { addDays, dayNumber, type IsoDate, isIsoDate } from '../market/iso-date.ts';
import type { DateMark } from './dates-in-text.ts';
import { type Marks, marksIn } from './marks.ts';
import type { NumberMark } from './numbers-in-text.ts';
import { bracketsIn, type Site } from './site.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A sentence of a plain text and where it starts. */
export interface SentenceSpan {
  readonly from: number;
  readonly text: string;
}

/** The sentences of a plain text; ends within brackets or numbers are none. */
export function sentencesIn(plain: string): SentenceSpan[] {
  const ends = [...plain.matchAll(/[。！？!?;；●\n\t]| {2,}|\.(?=\s+[A-Z“"])|\.$/g)].map(
    (found) => found.index + found[0].length,
  );
  const brackets = bracketsIn(plain);
  const free = ends.filter((end) => !brackets.some(({ from, to }) => end > from && end <= to && to < plain.length));
  const starts = [0, ...free];
  return starts.flatMap((from, index) => {
    const text = plain.slice(from, starts[index + 1] ?? plain.length);
    return text.trim() === '' ? [] : [{ from, text }];
  });
}

/** What a sentence's surroundings say of its numbers. */
export interface Around {
  readonly line: string;
  readonly topic: string;
  readonly isCell: boolean;
  /** The week of the document, or of the caption above. */
  readonly week: IsoDate;
  /** The document never says 本周: its 上周 is the week that it reports. */
  readonly isLastWeekOwn: boolean;
}

/** A sentence's numbers, each in its place. */
export function sitesIn(text: string, vocabulary: Vocabulary, around: Around): Site[] {
  const found = marksIn(text, vocabulary);
  const marks = { ...found, dates: found.dates.map((date) => withYear(date, around.week)) };
  return marks.numbers.map((number) => siteOf(number, text, marks, around));
}

/** 3月20日 is of the year in which it lies nearest to the week. */
function withYear(date: DateMark, week: IsoDate): DateMark {
  if (date.kind !== 'day' || !date.means?.startsWith('--')) return date;
  const year = Number(week.slice(0, 4));
  const days = [year - 1, year, year + 1].map((one) => `${one}${date.means?.slice(1)}`).filter(isIsoDate);
  const [nearest = null] = days.sort((a, b) => distance(a, week) - distance(b, week));
  return { ...date, means: nearest };
}

function distance(a: IsoDate, b: IsoDate): number {
  return Math.abs(dayNumber(a) - dayNumber(b));
}

function siteOf(number: NumberMark, text: string, marks: Marks, around: Around): Site {
  const brackets = bracketsIn(text);
  const bracket =
    brackets.filter(({ from, to }) => from <= number.from && to >= number.to).sort((a, b) => b.from - a.from)[0] ??
    null;
  const start = bracket?.from ?? 0;
  const previous = marks.numbers
    .filter(({ to, from }) => to <= number.from && from >= start && isLevel(from, bracket) && !isWindow(text, from, to))
    .at(-1);
  const next = marks.numbers.find(({ from }) => from >= number.to);
  const end = Math.min(next?.from ?? text.length, bracket?.to ?? text.length);
  const tail = /^[^，,。;；、()]*/.exec(text.slice(number.to, end))?.[0] ?? '';
  return {
    number,
    text,
    marks,
    bracket,
    lead: withoutBrackets(text, leadStart(text, previous?.to ?? start, number.from), number.from),
    line: around.line,
    tail,
    topic: around.topic,
    isCell: around.isCell,
    week: weekOfWords(text, number, marks, around),
  };

  function isLevel(at: number, within: typeof bracket): boolean {
    return !brackets.some(({ from, to }) => at >= from && at < to && (!within || from > within.from));
  }
}

/** 近5年, 12 weeks: the span that a number is of, which stands in its name. */
export function isWindow(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 6), from);
  return (
    /(?:近|过去|前|over|past|last) ?$/i.test(before) && /[年周月日]|weeks|years|months/.test(text.slice(from, to + 8))
  );
}

/** 分别上涨1.2%、0.8%: what leads to the first number of a list leads to all of them. */
function leadStart(text: string, from: number, to: number): number {
  const at = /^[\s、,和与及以]*$/.test(text.slice(from, to)) ? text.lastIndexOf('分别', from) : -1;
  return at < 0 ? from : at;
}

function withoutBrackets(text: string, from: number, to: number): string {
  let words = text.slice(from, to);
  for (const bracket of bracketsIn(text)) {
    if (bracket.from - 1 < from || bracket.to >= to) continue;
    const [start, end] = [bracket.from - 1 - from, bracket.to + 1 - from];
    words = words.slice(0, start) + ' '.repeat(end - start) + words.slice(end);
  }
  return words;
}

const LAST_WEEK = /上周|last week/gi;
const WEEK_BEFORE = /前一周|上一周|前周|上上周|(?:the )?previous week|the week before/gi;
const THIS_WEEK = /本周|当周|全周|this week|the week(?! before)/gi;
const OF_OWN_WEEK = /本周|this week/i;

/** Whether a document calls the week that it reports 上周: it does where it never says 本周. */
export function isLastWeekOwn(lines: readonly string[]): boolean {
  return !lines.some((line) => OF_OWN_WEEK.test(line)) && lines.some((line) => /上周(?!末)|last week/i.test(line));
}

/** The week that a number's words mean: the nearest of a label, 上周 and 本周 before it in the sentence, else that around it. */
function weekOfWords(text: string, number: NumberMark, marks: Marks, { week, isLastWeekOwn: isOwn }: Around): IsoDate {
  const label = marks.dates.findLast(({ kind, to, means }) => kind === 'week' && to <= number.from && means !== null);
  const before = text.slice(0, number.from);
  const at = (form: RegExp) =>
    [...before.matchAll(form)].filter(({ index }) => !isComparison(before, index)).at(-1)?.index ?? -1;
  const last = Math.max(isOwn ? -1 : at(LAST_WEEK), at(WEEK_BEFORE));
  const own = Math.max([...before.matchAll(THIS_WEEK)].at(-1)?.index ?? -1, isOwn ? at(LAST_WEEK) : -1);
  const base = label && label.means !== null && isIsoDate(label.means) ? label.means : week;
  return last > own && last > (label?.from ?? -1) ? addDays(base, -7) : base;
}

/** 较上周末: the week before is what is compared with, not the number's own. */
function isComparison(before: string, at: number): boolean {
  return /(?:较|比|环比|from|against|versus|vs\.?|on) ?$/i.test(before.slice(Math.max(0, at - 8), at));
}
