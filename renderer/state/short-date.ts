import type { IsoDate } from '../../shared/market/iso-date.ts';

/** `03-20`; with the year where it is not the year at hand. */
export function shortDate(date: IsoDate, year: string | null = null): string {
  return year !== null && !date.startsWith(year) ? date : date.slice(5);
}

const pad = (value: number) => String(value).padStart(2, '0');

/** Hour and minute of an instant on this machine's clock. */
export function clockTime(instant: string): string {
  const time = new Date(instant);
  return `${pad(time.getHours())}:${pad(time.getMinutes())}`;
}

/** Day and time of an instant on this machine's clock: `2026-03-21 09:12`. */
export function localDateTime(instant: string): string {
  const time = new Date(instant);
  return `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())} ${clockTime(instant)}`;
}
