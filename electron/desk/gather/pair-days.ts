import { type PairDay, pairDays } from '../../../shared/analytics/pair-days.ts';
import { windowStart } from '../../../shared/analytics/percentile.ts';
import { hkdPerCny } from '../../../shared/market/hkd-rate.ts';
import { addDays, type IsoDate } from '../../../shared/market/iso-date.ts';
import { LONGEST_WINDOW_YEARS } from '../../../shared/week/pair-percentiles.ts';
import type { ReadDb } from '../../store/db.ts';
import { rawCloses } from '../../store/prices.ts';
import { cnyHkdRates } from '../../store/stated-facts.ts';

/** A pair's comparable days of the longest window up to a day, in two queries. */
export function gatherPairDays(
  db: ReadDb,
  { aCode, hCode }: { readonly aCode: string; readonly hCode: string },
  to: IsoDate,
): PairDay[] {
  // The window ends with the last comparable day of the week, which is up to six days before `to`.
  const from = addDays(windowStart(to, LONGEST_WINDOW_YEARS), -7);
  const closes = Map.groupBy(rawCloses(db, [aCode, hCode], from, to), ({ code }) => code);
  return pairDays(closes.get(aCode) ?? [], closes.get(hCode) ?? [], hkdPerCny(cnyHkdRates(db, from, to)));
}
