import { pairDays, premiumOf } from '../analytics/pair-days.ts';
import type { AhPair } from '../contract/week-parts.ts';
import { type HkdRate, hkdPerCny } from '../market/hkd-rate.ts';
import { instrumentName } from '../market/instrument-name.ts';
import type { IsoDate } from '../market/iso-date.ts';
import { derivedKey } from '../trace/key.ts';
import type { WeekRows } from './week-rows.ts';

/** Premiums of the pairs on the last day of the week that has all three numbers, the dearest A share first. */
export function ahPairsOf(rows: WeekRows): AhPair[] {
  const rates = hkdPerCny(rows.rates);
  return rows.pairs
    .map((pair) => ahPairOf(pair, rows, rates))
    .sort((a, b) => (b.premiumPct ?? -Infinity) - (a.premiumPct ?? -Infinity) || (a.hCode < b.hCode ? -1 : 1));
}

function ahPairOf(pair: WeekRows['pairs'][number], rows: WeekRows, rates: ReadonlyMap<IsoDate, HkdRate>): AhPair {
  const { week, pairCloses, labels, lang } = rows;
  const days = pairDays(pairCloses.get(pair.aCode) ?? [], pairCloses.get(pair.hCode) ?? [], rates);
  const now = days.findLast(({ date }) => date >= week.from && date <= week.to) ?? null;
  const before = days.findLast(({ date }) => date < week.from) ?? null;
  return {
    aCode: pair.aCode,
    hCode: pair.hCode,
    // The list's own name is Chinese.
    name: (lang === 'zh' ? pair.name : null) ?? instrumentName(pair.hCode, labels, lang),
    aClose: now?.aClose ?? null,
    hClose: now?.hClose ?? null,
    fx: now?.rate.hkdPerCny ?? null,
    fxKind: now?.rate.stated.kind ?? null,
    date: now?.date ?? null,
    premiumPct: now && premiumOf(now),
    previousPremiumPct: before && premiumOf(before),
    previousDate: before?.date ?? null,
    trace: derivedKey('ahPremium', pair.hCode, week.from),
  };
}
