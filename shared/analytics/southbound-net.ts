import type { IsoDate } from '../market/iso-date.ts';

/** One channel's statement, or one of both as a total, and the number of the import that made it. */
interface ChannelRow {
  readonly channel: string;
  readonly fileId: number;
}

/** Net buy of one day through one channel, or of both as a total, in currency units; buy and sell null where they are not stated. */
export interface SouthboundRow extends ChannelRow {
  readonly date: IsoDate;
  readonly currency: string;
  readonly net: number;
  readonly buy: number | null;
  readonly sell: number | null;
}

/** Net buy of a day over both channels, and the rows that it is made of. */
export interface SouthboundDay {
  readonly date: IsoDate;
  readonly net: number;
  readonly rows: readonly SouthboundRow[];
}

/**
 * Of rows that say one thing twice, as a total and by channel, those that count: the total, unless the channels are whole and
 * one of them came in later (design, section 4, Facts: the later import stands).
 */
export function totalOrChannels<Row extends ChannelRow>(
  rows: readonly Row[],
  channelsAreWhole: boolean,
): readonly Row[] {
  const [totals, channels] = [
    rows.filter(({ channel }) => channel === 'total'),
    rows.filter(({ channel }) => channel !== 'total'),
  ];
  const newest = (some: readonly Row[]) => Math.max(...some.map(({ fileId }) => fileId));
  if (totals.length === 0) return channels;
  return channelsAreWhole && newest(channels) > newest(totals) ? channels : totals;
}

/** Whether both channels are among the rows. */
export function hasBothChannels(rows: readonly { readonly channel: string }[]): boolean {
  return ['sh', 'sz'].every((wanted) => rows.some(({ channel }) => channel === wanted));
}

/**
 * Net buy by day in one currency (design, section 5, Net buy, day): the stated total, or both channels together. A day of
 * which only one channel is known is not there: half a day is no day.
 */
export function southboundByDay(rows: readonly SouthboundRow[], currency: string): SouthboundDay[] {
  const days: SouthboundDay[] = [];
  for (const [date, ofDay] of Map.groupBy(
    rows.filter((row) => row.currency === currency),
    (row) => row.date,
  )) {
    const areWhole = hasBothChannels(ofDay);
    const parts = totalOrChannels(ofDay, areWhole);
    if (areWhole || parts.some(({ channel }) => channel === 'total'))
      days.push({ date, net: sumExactly(parts.map(({ net }) => net)), rows: parts });
  }
  return days.sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** A sum of amounts in cents or larger, free of the last bits that binary fractions leave. */
export function sumExactly(amounts: readonly number[]): number {
  return Number(amounts.reduce((sum, amount) => sum + amount, 0).toPrecision(15));
}
