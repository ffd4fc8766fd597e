import type { Lang } from '../../../shared/contract/envelope.ts';
import type { Categories } from './native-chart.ts';

/** At most so many labels along an axis of time; within so many months their names alone. */
const [MOST_LABELS, MONTHS_BY_NAME] = [13, 7];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60] as const;
const CELL_CODE = 'yyyy-mm-dd';
/** Trading days, with weekends and holidays among them, are on the average so far apart at the most. */
const DAYS_BETWEEN = 3;
/** A leap year, on which days of all years can lie. */
const ANY_YEAR = '2000';

/** Days along an axis of time, labelled in months. */
export function dayCategories(days: readonly string[], lang: Lang): Categories {
  const months = monthsBetween(days.at(0) ?? '', days.at(-1) ?? '');
  const code = months <= MONTHS_BY_NAME ? monthCode(lang) : 'yy/mm';
  return { kind: 'days', days, code, months: stepOf(months), every: 1, cellCode: CELL_CODE };
}

/** Days of columns: on an axis of time where they are trading days, else one beside the other, since a week's column is no day wide. */
export function columnDays(days: readonly string[], lang: Lang): Categories {
  const [first, last] = [days.at(0), days.at(-1)];
  if (!first || !last) return dayCategories(days, lang);
  const between = (daySerial(last) - daySerial(first)) / Math.max(1, days.length - 1);
  if (between <= DAYS_BETWEEN) return dayCategories(days, lang);
  const every = Math.ceil(days.length / MOST_LABELS);
  return { kind: 'days', days, code: 'yy/mm/dd', months: null, every, cellCode: CELL_CODE };
}

/** Days of a year, `03-20`, whichever it is. */
export function yearDayCategories(days: readonly string[], lang: Lang): Categories {
  const dated = days.map((day) => `${ANY_YEAR}-${day}`);
  return { kind: 'days', days: dated, code: monthCode(lang), months: 1, every: 1, cellCode: 'mm-dd' };
}

function monthCode(lang: Lang): string {
  return lang === 'zh' ? 'm"月"' : 'mmm';
}

function stepOf(months: number): number {
  return MONTH_STEPS.find((step) => months / step <= MOST_LABELS) ?? 120;
}

function monthsBetween(first: string, last: string): number {
  const number = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return number(last) - number(first) + 1;
}

const DAY_MS = 86_400_000;
/** Workbooks count days from here. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** A day as workbooks count it: 2026-03-20 is 46101. */
export function daySerial(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - DAY_ZERO) / DAY_MS;
}
