import { addDays, type IsoDate, isIsoDate, isoWeekday } from '../market/iso-date.ts';

/** A day, a span of months or a week's label in a text. */
export interface DateMark {
  readonly from: number;
  readonly to: number;
  readonly kind: 'day' | 'period' | 'week';
  /** The day, the period as series have it (`2026-01..02`), or the week's Monday; null where there is no such day or week. */
  readonly means: string | null;
}

const MONTH_WORDS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?';

type Reads = (parts: readonly string[]) => Pick<DateMark, 'kind' | 'means'>;
/** Each form of a date, the longer ones first: what was read is not read again. */
const DATE_FORMS: readonly (readonly [form: RegExp, reads: Reads])[] = [
  [
    /(?<!\d)(\d{8})-(\d{8}|\d{4})(?!\d)/g,
    ([from = '', to = '']) => weekMark(compact(from), compact(to.length === 8 ? to : from.slice(0, 4) + to)),
  ],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})(?: (${MONTH}))?(?: (\\d{4}))?-(\\d{1,2}) (${MONTH}) (\\d{4})(?!\\d)`, 'g'),
    ([day = '', month, year, lastDay = '', lastMonth = '', lastYear = '']) =>
      weekMark(dayOf(year ?? lastYear, monthOf(month ?? lastMonth), day), dayOf(lastYear, monthOf(lastMonth), lastDay)),
  ],
  [/(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})日/g, ([year = '', month = '', day = '']) => dayMark(dayOf(year, month, day))],
  [
    /(?<![\d.])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d.])/g,
    ([year = '', month = '', day = '']) => dayMark(dayOf(year, month, day)),
  ],
  [
    new RegExp(`(?<!\\d)(\\d{1,2}) (${MONTH}) (\\d{4})(?!\\d)`, 'g'),
    ([day = '', month = '', year = '']) => dayMark(dayOf(year, monthOf(month), day)),
  ],
  [/(?<!\d)(\d{4})年(\d{1,2})-(\d{1,2})月/g, ([year = '', first = '', last = '']) => periodMark(year, first, last)],
  [/(?<!\d)(\d{4})年(\d{1,2})月/g, ([year = '', month = '']) => periodMark(year, month)],
  [
    new RegExp(`(?<![A-Za-z])(${MONTH})-(${MONTH}) (\\d{4})(?!\\d)`, 'g'),
    ([first = '', last = '', year = '']) => periodMark(year, monthOf(first), monthOf(last)),
  ],
  [
    new RegExp(`(?<![A-Za-z\\d] )(${MONTH}) (\\d{4})(?!\\d)`, 'g'),
    ([month = '', year = '']) => periodMark(year, monthOf(month)),
  ],
  [/(?<!\d)(\d{4})-(\d{4})年/g, ([, last = '']) => ({ kind: 'period', means: last })],
  [
    /(?<![\d近])(\d{1,2})-(\d{1,2})月(?!\d)/g,
    ([first = '', last = '']) => {
      const months = monthsOf(first, last);
      return { kind: 'period', means: months && `--${months}` };
    },
  ],
  [/(?<!\d)(\d{4})年(?!\d)/g, ([year = '']) => ({ kind: 'period', means: year })],
  [
    /(?<!\d)(\d{1,2})月(\d{1,2})日/g,
    ([month = '', day = '']) => ({ kind: 'day', means: `--${two(month)}-${two(day)}` }),
  ],
];

/** The days, periods and week labels of a plain text, in their order. */
export function datesIn(text: string): DateMark[] {
  const found: DateMark[] = [];
  for (const [form, reads] of DATE_FORMS)
    for (const match of text.matchAll(form)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (found.some((one) => from < one.to && to > one.from)) continue;
      found.push({ from, to, ...reads(match.slice(1)) });
    }
  return found.sort((a, b) => a.from - b.from);
}

const two = (text: string) => text.padStart(2, '0');
const compact = (text: string) => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
const monthOf = (word: string) => String(MONTH_WORDS.indexOf(word.slice(0, 3).toLowerCase()) + 1);
const dayOf = (year: string, month: string, day: string) => `${year}-${two(month)}-${two(day)}`;

function dayMark(day: string): Pick<DateMark, 'kind' | 'means'> {
  return { kind: 'day', means: isIsoDate(day) ? day : null };
}

function periodMark(year: string, first: string, last = first): Pick<DateMark, 'kind' | 'means'> {
  const months = monthsOf(first, last);
  return { kind: 'period', means: months && `${year}-${months}` };
}

/** `01..02`, `03`; null where there are no such months, or they run backwards. */
function monthsOf(first: string, last: string): string | null {
  const [from, to] = [Number(first), Number(last)];
  if (from < 1 || to > 12 || from > to) return null;
  return first === last ? two(first) : `${two(first)}..${two(last)}`;
}

/** A week is its Monday to its Sunday; a label that is none of a week means nothing. */
function weekMark(from: string, to: string): Pick<DateMark, 'kind' | 'means'> {
  const isWeek = isIsoDate(from) && isIsoDate(to) && isMonday(from) && addDays(from, 6) === to;
  return { kind: 'week', means: isWeek ? from : null };
}

function isMonday(day: IsoDate): boolean {
  return isoWeekday(day) === 1;
}
