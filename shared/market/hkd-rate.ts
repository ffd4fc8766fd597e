import type { IsoDate } from './iso-date.ts';

/** A rate of CNY and HKD as a source states it, either way round. */
export interface StatedRate {
  readonly pair: string;
  readonly date: IsoDate;
  readonly kind: string;
  readonly rate: number;
}

/** HKD for one CNY on a day, and the rate that it comes from. */
export interface HkdRate {
  readonly hkdPerCny: number;
  readonly stated: StatedRate;
}

/** Kinds, the preferred first: the rate at which Stock Connect settles, the mid rate, then what the market paid. */
const RATE_KINDS = ['settlement', 'mid', 'spot', 'price'] as const;

/** HKD per CNY by day, from the kinds that are allowed, the preferred one where a day has several; CNYHKD before HKDCNY. */
export function hkdPerCny(rates: readonly StatedRate[], kinds: readonly string[] = RATE_KINDS): Map<IsoDate, HkdRate> {
  const best = new Map<IsoDate, HkdRate & { rank: number }>();
  for (const stated of rates) {
    const isDirect = stated.pair === 'CNYHKD';
    if ((!isDirect && stated.pair !== 'HKDCNY') || !kinds.includes(stated.kind)) continue;
    const rank = 2 * kinds.indexOf(stated.kind) + (isDirect ? 0 : 1);
    if (rank < (best.get(stated.date)?.rank ?? Number.POSITIVE_INFINITY))
      best.set(stated.date, { hkdPerCny: isDirect ? stated.rate : 1 / stated.rate, stated, rank });
  }
  return best;
}
