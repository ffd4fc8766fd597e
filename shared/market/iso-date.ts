import { getOrMake } from '../collections/get-or-make.ts';

/** A calendar day as `YYYY-MM-DD`; made only here, so that every one of them exists. */
export type IsoDate = string & { readonly __brand: 'IsoDate' };

const MS_PER_DAY = 86_400_000;

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isIsoDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [month, day] = [Number(text.slice(5, 7)), Number(text.slice(8))];
  if (month < 1 || month > 12 || day < 1) return false;
  // Thousands of days are made and read for a week, nearly all of which stop here: a `Date` there and back costs many times this.
  return day <= 28 || day <= lastDayOf(Number(text.slice(0, 4)), month);
}

function lastDayOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The text as a day; throws where it is none (for literals and for text that was checked before). */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`not a day: ${text}`);
  return text;
}

/** A list of weeks counts ten thousand days to and fro, ever the same few thousand: what each one is is worked out once. */
const numberOf = new Map<IsoDate, number>();
const dayOf = new Map<number, IsoDate>();

/** Days since 1970-01-01, for arithmetic and for sets of days. */
export function dayNumber(date: IsoDate): number {
  return getOrMake(numberOf, date, () => Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY);
}

/** The day with this number. */
export function dayOfNumber(number: number): IsoDate {
  return getOrMake(dayOf, number, () => isoDate(new Date(number * MS_PER_DAY).toISOString().slice(0, 10)));
}

/** The day `days` later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dayOfNumber(dayNumber(date) + days);
}

/** The day `months` calendar months later, or the month's last day where it has no such day: 08-31 + 6 months is 02-28. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const first = (index: number) =>
    isoDate(`${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`);
  const last = addDays(first(count + 1), -1);
  const wanted = addDays(first(count), day - 1);
  return dayOfNumber(Math.min(dayNumber(wanted), dayNumber(last)));
}

/** Weekday, 1 = Monday to 7 = Sunday (ISO 8601). */
export function isoWeekday(date: IsoDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}
