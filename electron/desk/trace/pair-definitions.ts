import { pairDays, premiumOf } from '../../../shared/analytics/pair-days.ts';
import type { AhPair } from '../../../shared/contract/week-parts.ts';
import { hkdPerCny } from '../../../shared/market/hkd-rate.ts';
import { ahPairsOf } from '../../../shared/week/ah-pairs.ts';
import { PERCENTILE_WINDOWS, type PercentileWindow } from '../../../shared/week/index-table.ts';
import { pairPercentile } from '../../../shared/week/pair-percentiles.ts';
import type { WeekRows } from '../../../shared/week/week-rows.ts';
import { rawCloses } from '../../store/prices.ts';
import { cnyHkdRates } from '../../store/stated-facts.ts';
import { gatherPairDays } from '../gather/pair-days.ts';
import type { Definition } from './definition.ts';
import { closeRef, rateRef } from './refs.ts';
import type { StoredRef } from './stored.ts';

/** Numbers of the AH pairs. */
export const PAIR_DEFINITIONS = {
  ahPremium({ code }, rows) {
    const pair = pairOf(code, rows);
    const inputs = pair && behindPremium(pair, pair.date, rows);
    return inputs && { value: pair.premiumPct, unit: '%', inputs };
  },

  ahPremiumChange({ code }, rows) {
    const pair = pairOf(code, rows);
    if (!pair || pair.premiumPct === null || pair.previousPremiumPct === null) return null;
    const [now, before] = [pair.date, pair.previousDate].map((day) => behindPremium(pair, day, rows));
    if (!now || !before) return null;
    return { value: pair.premiumPct - pair.previousPremiumPct, unit: 'pct', inputs: [...now, ...before] };
  },

  ahPairPercentile({ code: codeAndWindow }, rows, db) {
    const [code = '', text = ''] = codeAndWindow.split('@');
    const pair = pairOf(code, rows);
    const inputs = pair && behindPremium(pair, pair.date, rows);
    if (!inputs || !isWindow(text)) return null;
    return { value: pairPercentile(pair, gatherPairDays(db, pair, rows.week.to), text, rows), unit: '%', inputs };
  },

  ahPremiumDay({ code, day }, rows, db) {
    const pair = rows.pairs.find(({ hCode }) => hCode === code);
    const rate = hkdPerCny(cnyHkdRates(db, day, day)).get(day);
    if (!pair || !rate) return null;
    const closes = Map.groupBy(rawCloses(db, [pair.aCode, pair.hCode], day, day), (row) => row.code);
    const [found] = pairDays(closes.get(pair.aCode) ?? [], closes.get(pair.hCode) ?? [], new Map([[day, rate]]));
    if (!found) return null;
    const refs = [pair.aCode, pair.hCode].map((one) => closeRef(one, day, 'raw'));
    return { value: premiumOf(found), unit: '%', inputs: [...refs, rateRef(rate)] };
  },
} satisfies Readonly<Record<string, Definition>>;

function pairOf(code: string, rows: WeekRows): AhPair | null {
  return ahPairsOf(rows).find(({ hCode }) => hCode === code) ?? null;
}

function isWindow(text: string): text is PercentileWindow {
  return text in PERCENTILE_WINDOWS;
}

/** Both closes and the rate of a day. */
function behindPremium(pair: AhPair, day: AhPair['date'], rows: WeekRows): StoredRef[] | null {
  const rate = day && hkdPerCny(rows.rates).get(day);
  if (!day || !rate) return null;
  return [...[pair.aCode, pair.hCode].map((one) => closeRef(one, day, 'raw')), rateRef(rate)];
}
