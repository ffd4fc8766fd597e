import { pairDays, premiumOf } from '../../../shared/analytics/pair-days.ts';
import { PAIR_WINDOWS } from '../../../shared/contract/ah-premium.ts';
import { hkdPerCny } from '../../../shared/market/hkd-rate.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { ahPairsOf } from '../../../shared/week/ah-pairs.ts';
import { premiumChange, premiumPercentile } from '../../../shared/week/ah-table.ts';
import type { WeekRows } from '../../../shared/week/week-rows.ts';
import { rawCloses } from '../../store/prices.ts';
import { cnyHkdRates } from '../../store/stated-facts.ts';
import { gatherPremiumCounts } from '../ah-premium.ts';
import type { Definition } from './definition.ts';
import { closeRef, rateRef } from './refs.ts';
import type { StoredRef } from './stored.ts';

/** Premiums of A over H shares: of a week, of a day, their change and their place in their history. */
export const AH_DEFINITIONS = {
  ahPremium({ code }, rows) {
    const pair = pairOf(code, rows);
    if (!pair?.date) return null;
    return { value: pair.premiumPct, unit: '%', inputs: premiumRefs(pair, pair.date, rows) };
  },

  ahPremiumDay({ code, day }, rows, db) {
    const pair = rows.pairs.find(({ hCode }) => hCode === code);
    const rate = hkdPerCny(cnyHkdRates(db, day, day)).get(day);
    if (!pair || !rate) return null;
    const closes = Map.groupBy(rawCloses(db, [pair.aCode, pair.hCode], day, day), (row) => row.code);
    const [found] = pairDays(closes.get(pair.aCode) ?? [], closes.get(pair.hCode) ?? [], new Map([[day, rate]]));
    if (!found) return null;
    return { value: premiumOf(found), unit: '%', inputs: [...closeRefs(pair, day), rateRef(rate)] };
  },

  ahPremiumChange({ code }, rows) {
    const pair = pairOf(code, rows);
    if (!pair?.date || !pair.previousDate) return null;
    return {
      value: premiumChange(pair, rows),
      unit: 'pct',
      inputs: [...premiumRefs(pair, pair.date, rows), ...premiumRefs(pair, pair.previousDate, rows)],
    };
  },

  ahPremiumPercentile({ code: codeAndWindow }, rows, db) {
    const [code = '', text] = codeAndWindow.split('@');
    const window = PAIR_WINDOWS.find((one) => one === text);
    const pair = pairOf(code, rows);
    if (!window || !pair?.date) return null;
    const counted = gatherPremiumCounts(db, rows, [pair])(code, window);
    return {
      value: premiumPercentile(pair, window, rows, counted),
      unit: '%',
      inputs: premiumRefs(pair, pair.date, rows),
    };
  },
} satisfies Readonly<Record<string, Definition>>;

function pairOf(hCode: string, rows: WeekRows) {
  return ahPairsOf(rows).find((pair) => pair.hCode === hCode) ?? null;
}

interface Shares {
  readonly aCode: string;
  readonly hCode: string;
}

function closeRefs({ aCode, hCode }: Shares, day: IsoDate): StoredRef[] {
  return [aCode, hCode].map((code) => closeRef(code, day, 'raw'));
}

/** Both closes and the rate of a day. */
function premiumRefs(pair: Shares, day: IsoDate, rows: WeekRows): StoredRef[] {
  const rate = hkdPerCny(rows.rates).get(day);
  return [...closeRefs(pair, day), ...(rate ? [rateRef(rate)] : [])];
}
