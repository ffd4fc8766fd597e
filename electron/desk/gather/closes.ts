import { chooseBasis } from '../../../shared/analytics/choose-basis.ts';
import { isExRights } from '../../../shared/analytics/ex-rights.ts';
import type { Labels } from '../../../shared/market/instrument-name.ts';
import { instrumentKind } from '../../../shared/market/instrument-name.ts';
import { addDays } from '../../../shared/market/iso-date.ts';
import type { TradingWeek } from '../../../shared/market/trading-week.ts';
import type { WeekRows } from '../../../shared/week/week-rows.ts';
import { vendorsOfFiles } from '../../store/applied.ts';
import type { ReadDb } from '../../store/db.ts';
import { allSeries, closeDays, closeFiles, preCloseJumps, weekCloses } from '../../store/prices.ts';
import { factsBetween } from '../../store/stated-facts.ts';

type Closes = Pick<WeekRows, 'closes' | 'closeDays' | 'jumps' | 'vendors'>;

/** Closes around a week, on the basis on which each instrument is read, and where they come from. */
export function gatherCloses(
  db: ReadDb,
  { from, to }: TradingWeek,
  labels: Labels,
  drawn: ReadonlySet<string>,
): Closes {
  const closes = chooseBasis(weekCloses(db, allSeries(db), from, to)).filter(
    (row) => row.closeDate !== null || row.baseDate !== null,
  );
  return {
    closes,
    closeDays: closeDays(db, closes, from, to),
    jumps: jumpsOf(db, closes, labels),
    vendors: vendorsOf(
      db,
      closes.filter(({ code }) => drawn.has(code)),
      { from, to },
    ),
  };
}

/** Only stocks have ex-rights days, and only closes as traded show them. */
function jumpsOf(db: ReadDb, closes: WeekRows['closes'], labels: Labels): WeekRows['jumps'] {
  const spans = closes.flatMap(({ code, adj, baseDate, closeDate }) =>
    adj === 'raw' && baseDate && closeDate && instrumentKind(code, labels) === 'stock'
      ? [{ code, from: baseDate, to: closeDate }]
      : [],
  );
  return preCloseJumps(db, spans).filter(({ previousClose, preClose }) => isExRights(previousClose, preClose));
}

function vendorsOf(db: ReadDb, closes: WeekRows['closes'], { from, to }: TradingWeek): Map<string, string> {
  const vendorOfFile = vendorsOfFiles(db);
  const vendors = new Map<string, string>();
  for (const { code, fileId } of closeFiles(db, closes, from, to)) {
    const vendor = vendorOfFile.get(fileId);
    if (vendor) vendors.set(code, vendor);
  }
  return vendors;
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
