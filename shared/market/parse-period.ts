import { addDays, type IsoDate, isIsoDate, isoDate } from './iso-date.ts';

/** A period of a series in one spelling, and its last day. */
export interface Period {
  readonly text: string;
  readonly lastDay: IsoDate;
}

/**
 * The period that a cell names: `2026`, `2026Q1`, `2026-02`, `202602`, `2026年2月`, `2026-01..02` (January to February, one
 * point), `2025-12..2026-02`, or a day. Null where it is none.
 */
export function parsePeriod(cell: string): Period | null {
  const text = cell
    .normalize('NFKC')
    .trim()
    .replace(/[–—~至]/g, '..')
    .replace(/年(?!$)/g, '-')
    .replace(/[年月日]/g, '');
  const [first = '', last, ...rest] = text.split('..').map((part) => part.trim());
  if (rest.length > 0) return null;
  if (last !== undefined) return spanOf(first, last);
  const quarter = /^(\d{4})-?Q([1-4])$/i.exec(first);
  if (quarter)
    return { text: `${quarter[1]}Q${quarter[2]}`, lastDay: endOfMonth(Number(quarter[1]), 3 * Number(quarter[2])) };
  if (/^\d{4}$/.test(first)) return { text: first, lastDay: endOfMonth(Number(first), 12) };
  const month = monthOf(first);
  if (month) return { text: monthText(month), lastDay: endOfMonth(month.year, month.month) };
  const day = /^(\d{4})[-/]?(\d{2})[-/]?(\d{2})$/.exec(first)?.slice(1).join('-') ?? '';
  return isIsoDate(day) ? { text: day, lastDay: day } : null;
}

interface Month {
  readonly year: number;
  readonly month: number;
}

function spanOf(first: string, last: string): Period | null {
  const from = monthOf(first);
  const to = from && (/^\d{1,2}$/.test(last) ? { year: from.year, month: Number(last) } : monthOf(last));
  if (!from || !to || to.month < 1 || to.month > 12 || monthText(to) <= monthText(from)) return null;
  const end = to.year === from.year ? monthText(to).slice(5) : monthText(to);
  return { text: `${monthText(from)}..${end}`, lastDay: endOfMonth(to.year, to.month) };
}

function monthOf(text: string): Month | null {
  const match = /^(\d{4})[-/.]?(\d{1,2})$/.exec(text);
  const month = Number(match?.[2]);
  return match && month >= 1 && month <= 12 ? { year: Number(match[1]), month } : null;
}

function monthText({ year, month }: Month): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

function endOfMonth(year: number, month: number): IsoDate {
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return addDays(isoDate(`${monthText(next)}-01`), -1);
}
