import { PAIR_WINDOWS, type PairWindowName } from '../../shared/contract/ah-premium.ts';
import type { AhPair } from '../../shared/contract/week-parts.ts';
import { hkdPerCny } from '../../shared/market/hkd-rate.ts';
import type { IsoDate } from '../../shared/market/iso-date.ts';
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

/** How the premiums of these pairs stand among the comparable days of their windows: one question, however many pairs. */
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
  const spans = asked.flatMap((pair) => {
    const comparable = comparableSpans(pair, pairWindow(pair.date, '5y'), rows);
    return partsOf(pair.date).flatMap(({ part, ...span }) =>
      comparable.flatMap((whole) => {
        const [from, to] = [later(whole.from, span.from), earlier(whole.to, span.to)];
        return from < to ? [{ ...pair, part, from, to }] : [];
      }),
    );
  });
  const counts = new Map<string, PremiumCount>();
  for (const { hCode, part, ...counted } of premiumsAtOrBelow(db, spans, rates)) {
    // A window holds its own part and those of the shorter ones.
    for (const window of PAIR_WINDOWS.slice(PAIR_WINDOWS.indexOf(part))) {
      const { count, below } = counts.get(`${hCode} ${window}`) ?? { count: 0, below: 0 };
      counts.set(`${hCode} ${window}`, { count: count + counted.count, below: below + counted.below });
    }
  }
  return (hCode, window) => counts.get(`${hCode} ${window}`) ?? null;
}

/** What each window has beyond the next shorter one: so every day is read once. */
function partsOf(date: IsoDate): { part: PairWindowName; from: IsoDate; to: IsoDate }[] {
  return PAIR_WINDOWS.map((part, index) => {
    const shorter = PAIR_WINDOWS[index - 1];
    return { part, from: pairWindow(date, part).from, to: shorter ? pairWindow(date, shorter).from : date };
  });
}

const later = (a: IsoDate, b: IsoDate) => (a > b ? a : b);
const earlier = (a: IsoDate, b: IsoDate) => (a < b ? a : b);
