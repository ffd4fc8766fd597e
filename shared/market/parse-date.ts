import { type IsoDate, isIsoDate } from './iso-date.ts';

/** How a date of three numbers without a leading year is read. */
export type DateOrder = 'mdy' | 'dmy';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day in a cell: `20260320`, `20260320.0`, `2026-3-20`, `2026/03/20 00:00:00`, `2026年3月20日`, `2026-03-20T…+08:00`,
 * `Mar 20, 2026`, `20 Mar 2026`, `20.03.2026`, and, by `order`, `03/20/2026` or `20/03/26`. Null where it is none or does
 * not exist. A time of day is dropped: exports write the market's own date before it.
 */
export function parseDate(cell: string, order: DateOrder | null): IsoDate | null {
  if (cell.length === 10 && isIsoDate(cell)) return cell;
  const text = cell.normalize('NFKC').trim().replace(/^'/, '').toLowerCase();
  const compact = /^(\d{4})(\d{2})(\d{2})(?:\.0+)?$/.exec(text);
  if (compact) return day(compact[1], compact[2], compact[3]);
  const yearFirst = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:[t ]\d.*)?$/.exec(text);
  if (yearFirst) return day(yearFirst[1], yearFirst[2], yearFirst[3]);
  const named =
    /^([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/.exec(text) ??
    reorder(/^(\d{1,2})[ -]([a-z]{3})[a-z]*\.?[ -](\d{4})$/.exec(text));
  if (named) return day(named[3], String(MONTHS.indexOf(named[1] ?? '') + 1), named[2]);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (dotted) return day(dotted[3], dotted[2], dotted[1]);
  const slashed = slashedParts(text);
  if (!slashed || !order) return null;
  const [first, second, year] = slashed;
  return order === 'mdy' ? day(year, first, second) : day(year, second, first);
}

/** What a column of dates says about its order: null where every date could be either, `none` where none is of this kind. */
export function dateOrderOf(cells: Iterable<string>): DateOrder | 'none' | null {
  let seen = false;
  for (const cell of cells) {
    const parts = slashedParts(cell.trim());
    if (!parts) continue;
    seen = true;
    if (Number(parts[0]) > 12) return 'dmy';
    if (Number(parts[1]) > 12) return 'mdy';
  }
  return seen ? null : 'none';
}

function slashedParts(text: string): [string, string, string] | null {
  const match = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})(?: \d.*)?$/.exec(text);
  return match ? [match[1] ?? '', match[2] ?? '', match[3] ?? ''] : null;
}

function reorder(match: RegExpExecArray | null): (string | undefined)[] | null {
  return match && [match[0], match[2], match[1], match[3]];
}

/** Years of two digits are 1970 to 2069, as spreadsheets read them. */
function day(year = '', month = '', dayOfMonth = ''): IsoDate | null {
  const century = Number(year) >= 70 ? '19' : '20';
  const text = `${year.length === 2 ? century + year : year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  return isIsoDate(text) ? text : null;
}
