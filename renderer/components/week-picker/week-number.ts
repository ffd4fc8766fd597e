import { dayNumber, type IsoDate, isoDate } from '../../../shared/market/iso-date.ts';

/** Week of the year by ISO 8601, from the week's Monday: week 1 is the one that holds 4 January. */
export function weekNumber(monday: IsoDate): number {
  const thursday = dayNumber(monday) + 3;
  const year = new Date(thursday * 86_400_000).getUTCFullYear();
  return Math.floor((thursday - dayNumber(isoDate(`${year}-01-01`))) / 7) + 1;
}

/** `2026-03-16 — 03-22`; the second year stands only where it is another. */
export function weekDays(from: IsoDate, to: IsoDate): string {
  return `${from} — ${from.slice(0, 4) === to.slice(0, 4) ? to.slice(5) : to}`;
}
