import type { HkdRate } from '../market/hkd-rate.ts';
import type { IsoDate } from '../market/iso-date.ts';
import { ahPremiumPct } from './ah-premium.ts';
import type { DatedClose } from './rating-reading.ts';

/** A day on which both shares and the rate are known. */
export interface PairDay {
  readonly date: IsoDate;
  readonly aClose: number;
  readonly hClose: number;
  readonly rate: HkdRate;
}

/**
 * Days on which the A share, the H share and the rate are all known, in their order (design, section 5, AH): a day on which one
 * market was shut, a share was suspended or no rate was stated has no premium.
 */
export function pairDays(
  aCloses: readonly DatedClose[],
  hCloses: readonly DatedClose[],
  rates: ReadonlyMap<IsoDate, HkdRate>,
): PairDay[] {
  const hByDay = new Map(hCloses.map(({ date, close }) => [date, close]));
  return aCloses
    .flatMap(({ date, close }) => {
      const [hClose, rate] = [hByDay.get(date), rates.get(date)];
      return hClose === undefined || !rate ? [] : [{ date, aClose: close, hClose, rate }];
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Premium of the A share over the H share on a day, in per cent. */
export function premiumOf({ aClose, hClose, rate }: PairDay): number {
  return ahPremiumPct(aClose, rate.hkdPerCny, hClose);
}
