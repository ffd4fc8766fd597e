import { chooseBasis } from '../../../shared/analytics/choose-basis.ts';
import { isExRights } from '../../../shared/analytics/ex-rights.ts';
import type { Labels } from '../../../shared/market/instrument-name.ts';
import { instrumentKind } from '../../../shared/market/instrument-name.ts';
import { addDays } from '../../../shared/market/iso-date.ts';
import type { TradingWeek } from '../../../shared/market/trading-week.ts';
import type { PriceJump, WeekRows } from '../../../shared/week/week-rows.ts';
import { vendorsOfFiles } from '../../store/applied.ts';
import type { ReadDb } from '../../store/db.ts';
import { allSeries, type DayOfSeries, daysOfSeries, weekCloses } from '../../store/prices.ts';
import { factsBetween } from '../../store/stated-facts.ts';
import type { DeskContext } from '../context.ts';
import { keptUntilChanged } from '../kept-until-changed.ts';

type Closes = Pick<WeekRows, 'closes' | 'closeDays' | 'jumps' | 'vendors'>;

const series = keptUntilChanged<ReturnType<typeof allSeries>>(1);

/** Closes around a week, on the basis on which each instrument is read, and where they come from. */
export function gatherCloses(
  desk: DeskContext,
  { from, to }: TradingWeek,
  labels: Labels,
  drawn: ReadonlySet<string>,
): Closes {
  const db = desk.cache();
  const all = series(desk, 'series', () => allSeries(db));
  const closes = chooseBasis(weekCloses(db, all, from, to)).filter(
    (row) => row.closeDate !== null || row.baseDate !== null,
  );
  const days = daysOfSeries(
    db,
    closes.map(({ code, adj, baseDate }) => ({ code, adj, from: baseDate ?? from })),
    to,
  );
  const inWeek = days.filter(({ date }) => date >= from);
  return {
    closes,
    closeDays: inWeek.map(({ code, date }) => ({ code, date })),
    jumps: jumpsOf(closes, days, labels),
    vendors: vendorsOf(
      db,
      inWeek.filter(({ code }) => drawn.has(code)),
    ),
  };
}

/** Days whose reference is not the close before. Only stocks have ex-rights days, and only closes as traded show them. */
function jumpsOf(closes: WeekRows['closes'], days: readonly DayOfSeries[], labels: Labels): PriceJump[] {
  const asTraded = new Set(
    closes.flatMap(({ code, adj }) => (adj === 'raw' && instrumentKind(code, labels) === 'stock' ? [code] : [])),
  );
  return days.flatMap(({ code, date, preClose }, index) => {
    const previous = days[index - 1];
    if (preClose === null || previous?.code !== code || !asTraded.has(code)) return [];
    return isExRights(previous.close, preClose) ? [{ code, date, previousClose: previous.close, preClose }] : [];
  });
}

/** The vendor of each instrument's last close in the week. */
function vendorsOf(db: ReadDb, days: readonly DayOfSeries[]): Map<string, string> {
  const vendorOfFile = vendorsOfFiles(db);
  const lastFiles = new Map(days.map(({ code, fileId }) => [code, fileId]));
  return new Map(
    [...lastFiles].flatMap(([code, fileId]) => {
      const vendor = vendorOfFile.get(fileId);
      return vendor ? [[code, vendor] as const] : [];
    }),
  );
}

/** Corporate actions up to the week's end: of the week for its changes, of all time for ratings. */
export function gatherActions(db: ReadDb, { to }: TradingWeek): WeekRows['actions'] {
  return factsBetween(db, 'corporateActions', '', addDays(to, 1)).map(({ code, ex_date, factor, cash }) => ({
    code,
    exDate: ex_date,
    factor,
    cash,
  }));
}
