import type { IsoDate } from '../market/iso-date.ts';

/** Net buy of one day through one channel, or of both as a total, in currency units. */
export interface SouthboundRow {
  readonly date: IsoDate;
  readonly channel: string;
  readonly currency: string;
  readonly net: number;
}

/** Net buy of a day over both channels, and the rows that it is made of. */
export interface SouthboundDay {
  readonly date: IsoDate;
  readonly net: number;
  readonly rows: readonly SouthboundRow[];
}

/**
 * Net buy by day in one currency (design, section 5, Net buy, day): the stated total, else both channels together. A day of
 * which only one channel is known is not there: half a day is no day.
 */
export function southboundByDay(rows: readonly SouthboundRow[], currency: string): SouthboundDay[] {
  const days: SouthboundDay[] = [];
  for (const [date, ofDay] of Map.groupBy(
    rows.filter((row) => row.currency === currency),
    (row) => row.date,
  )) {
    const of = (channel: string) => ofDay.find((row) => row.channel === channel);
    const [total, sh, sz] = [of('total'), of('sh'), of('sz')];
    const parts = total ? [total] : sh && sz ? [sh, sz] : [];
    if (parts.length > 0) days.push({ date, net: sumExactly(parts.map(({ net }) => net)), rows: parts });
  }
  return days.sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** A sum of amounts in cents or larger, free of the last bits that binary fractions leave. */
export function sumExactly(amounts: readonly number[]): number {
  return Number(amounts.reduce((sum, amount) => sum + amount, 0).toPrecision(15));
}
