import type { Desk } from '../../electron/desk/desk.ts';
import { closesOn } from '../../electron/store/close-history.ts';
import type { ReadDb } from '../../electron/store/db.ts';
import { allSeries, daysSinceBase, rawCloses } from '../../electron/store/prices.ts';
import { factsBetween } from '../../electron/store/stated-facts.ts';
import { percentile, windowStart } from '../../shared/analytics/percentile.ts';
import type { OperationName } from '../../shared/contract/operations.ts';
import type { Week } from '../../shared/contract/week.ts';
import { addDays, type IsoDate, isoDate } from '../../shared/market/iso-date.ts';
import type { TradingWeek } from '../../shared/market/trading-week.ts';
import { AH_INDEX } from '../../shared/week/ah-index.ts';
import { calendar } from './market.ts';

const WARM_UP = 10;

/** How long each question took, in ms, after some that warmed up; what comes `before` it is not counted. */
export async function times<Question>(
  questions: readonly Question[],
  ask: (question: Question) => unknown,
  before: (question: Question) => unknown = () => {},
): Promise<number[]> {
  for (const question of questions.slice(0, WARM_UP)) await ask(question);
  const took: number[] = [];
  for (const question of questions) {
    await before(question);
    const startedAt = performance.now();
    await ask(question);
    took.push(performance.now() - startedAt);
  }
  return took;
}

/** The week that the desk answers with, for comparison. */
export async function weekFromDesk(desk: Desk, { from }: TradingWeek): Promise<Week> {
  return (await call(desk, 'week', { week: from })) as Week;
}

async function call(desk: Desk, name: OperationName, input: unknown): Promise<unknown> {
  const reply = await desk.call({ callId: 'bench', name, input, lang: 'zh' });
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
  return reply.value;
}

/** Times of the operations that a window waits for, over the same weeks. */
export async function operationTimes(desk: Desk, weeks: readonly TradingWeek[]): Promise<Map<string, number[]>> {
  const results = new Map<string, number[]>();
  for (const name of ['week', 'watchlist', 'ratings'] as const) {
    results.set(name, await times(weeks, ({ from }) => call(desk, name, { week: from })));
  }
  const askWeek = ({ from }: TradingWeek) => call(desk, 'week', { week: from });
  const askFigure = ({ from }: TradingWeek) => call(desk, 'figure', { id: 'sector-vs-benchmarks', week: from });
  results.set('figure', await times(weeks, askFigure, askWeek));
  // The desk keeps the list of weeks until something is written, so something is.
  const write = () => call(desk, 'updateSettings', { theme: 'light' });
  results.set('weeks', await times(weeks, () => call(desk, 'weeks', {}), write));
  return results;
}

/** Times of the queries that the operations rest on. */
export async function queryTimes(
  db: ReadDb,
  weeks: readonly TradingWeek[],
  percentileDays: readonly IsoDate[],
): Promise<Map<string, number[]>> {
  const series = allSeries(db);
  const ratings = factsBetween(db, 'ratingEvents', '', '9999');
  return new Map([
    ['changes', await times(weeks, (week) => daysSinceBase(db, series, week))],
    ['percentile', await times(percentileDays, (day) => percentileOfAhIndex(db, day))],
    [
      'ratingCloses',
      await times(weeks, ({ to }) =>
        closesOn(
          db,
          ratings.flatMap(({ code, rated_on }) =>
            [code, 'HSI.HI'].flatMap((asked) =>
              [isoDate(rated_on), to].map((day) => ({ code: asked, adj: 'raw', day })),
            ),
          ),
        ),
      ),
    ],
    ['activeStocks', await times(weeks, (week) => netOfActiveStocks(db, week))],
  ]);
}

export function percentileOfAhIndex(db: ReadDb, day: IsoDate): number | null {
  const closes = rawCloses(db, [AH_INDEX], windowStart(addDays(day, -7), 10), day);
  return percentile(
    closes.map(({ date, close }) => ({ date, value: close })),
    10,
    { calendar, market: 'HK' },
  );
}

function netOfActiveStocks(db: ReadDb, { from, to }: TradingWeek): Map<string, number> {
  const nets = new Map<string, number>();
  for (const { code, net } of factsBetween(db, 'activeStocks', from, to)) nets.set(code, (nets.get(code) ?? 0) + net);
  return nets;
}
