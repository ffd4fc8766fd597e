import { PAIR_WINDOWS, type PairWindowName } from '../../shared/contract/ah-premium.ts';
import type { AhPair } from '../../shared/contract/week-parts.ts';
import { hkdPerCny } from '../../shared/market/hkd-rate.ts';
import { ahPairsOf } from '../../shared/week/ah-pairs.ts';
import { ahTableOf, type PremiumCount, type PremiumCounts, pairWindow } from '../../shared/week/ah-table.ts';
import { comparableSpans } from '../../shared/week/comparable-days.ts';
import type { WeekRows } from '../../shared/week/week-rows.ts';
import type { ReadDb } from '../store/db.ts';
import { premiumsAtOrBelow } from '../store/pair-history.ts';
import { cnyHkdRates } from '../store/stated-facts.ts';
import type { Handlers } from './context.ts';
import { gatherWeek } from './gather/gather-week.ts';
import { keptUntilChanged } from './kept-until-changed.ts';
import { chooseWeek } from './known-weeks.ts';

type Answer = ReturnType<typeof ahTableOf>;
const kept = keptUntilChanged<Answer>(8);

export const ahPremiumHandlers: Handlers<'ahPremium'> = {
  ahPremium({ week }, { desk, lang }) {
    const rows = gatherWeek(desk, chooseWeek(desk, week), lang);
    const table = kept(desk, `${rows.week.from} ${lang}`, () => {
      const pairs = ahPairsOf(rows);
      return ahTableOf(pairs, rows, gatherPremiumCounts(desk.cache(), rows, pairs));
    });
    return { pairs: table };
  },
};

/** How the premiums of these pairs stand among the comparable days of their windows: one question a window, however many pairs. */
export function gatherPremiumCounts(db: ReadDb, rows: WeekRows, pairs: readonly AhPair[]): PremiumCounts {
  const asked = pairs.flatMap(({ hCode, aCode, date, aClose, hClose, fx }) =>
    date && aClose !== null && hClose !== null && fx !== null
      ? [{ hCode, aCode, date, ratio: (aClose * fx) / hClose }]
      : [],
  );
  if (asked.length === 0) return () => null;
  const [earliest = rows.week.from] = asked.map(({ date }) => pairWindow(date, '5y').from).sort();
  const rates = [...hkdPerCny(cnyHkdRates(db, earliest, rows.week.to))].map(([date, rate]) => ({
    date,
    hkdPerCny: rate.hkdPerCny,
  }));
  const countsOf = (window: PairWindowName): Map<string, PremiumCount> =>
    new Map(
      premiumsAtOrBelow(
        db,
        asked.flatMap((pair) =>
          comparableSpans(pair, pairWindow(pair.date, window), rows).map((span) => ({ ...pair, ...span })),
        ),
        rates,
      ).map((row) => [row.hCode, row]),
    );
  const counts = new Map(PAIR_WINDOWS.map((window) => [window, countsOf(window)] as const));
  return (hCode, window) => counts.get(window)?.get(hCode) ?? null;
}
