import { chooseBasis } from '../../../shared/analytics/choose-basis.ts';
import { isExRights } from '../../../shared/analytics/ex-rights.ts';
import type { Labels } from '../../../shared/market/instrument-name.ts';
import { instrumentKind } from '../../../shared/market/instrument-name.ts';
import { addDays, type IsoDate } from '../../../shared/market/iso-date.ts';
import type { TradingWeek } from '../../../shared/market/trading-week.ts';
import type { PriceJump, WeekRows } from '../../../shared/week/week-rows.ts';
import { vendorsOfFiles } from '../../store/applied.ts';
import type { ReadDb } from '../../store/db.ts';
import { allSeries, type DayOfSeries, daysSinceBase } from '../../store/prices.ts';
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
  const days = daysSinceBase(
    db,
    series(desk, 'series', () => allSeries(db)),
    { from, to },
  );
  const bySeries = Map.groupBy(days, ({ code, adj }) => `${code} ${adj}`);
  const closes = chooseBasis([...bySeries.values()].flatMap((ofSeries) => closesOf(ofSeries, from)));
  const chosen = closes.flatMap(({ code, adj }) => bySeries.get(`${code} ${adj}`) ?? []);
  const inWeek = chosen.filter(({ date }) => date >= from);
  return {
    closes,
    closeDays: inWeek.map(({ code, date }) => ({ code, date })),
    jumps: jumpsOf(chosen, labels),
    vendors: vendorsOf(
      db,
      inWeek.filter(({ code }) => drawn.has(code)),
    ),
  };
}

/** Last close in the week, and the last before its Monday, of the days of one series. */
function closesOf(days: readonly DayOfSeries[], monday: IsoDate): WeekRows['closes'] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const [base, close] = [first.date < monday ? first : null, last.date < monday ? null : last];
  return [
    {
      code: first.code,
      adj: first.adj,
      closeDate: close?.date ?? null,
      close: close?.close ?? null,
      baseDate: base?.date ?? null,
      baseClose: base?.close ?? null,
    },
  ];
}

/** Days whose reference is not the close before. Only stocks have ex-rights days, and only closes as traded show them. */
function jumpsOf(days: readonly DayOfSeries[], labels: Labels): PriceJump[] {
  return days.flatMap(({ code, adj, date, preClose }, index) => {
    const previous = days[index - 1];
    if (adj !== 'raw' || preClose === null || previous?.code !== code) return [];
    if (instrumentKind(code, labels) !== 'stock' || !isExRights(previous.close, preClose)) return [];
    return [{ code, date, previousClose: previous.close, preClose }];
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
