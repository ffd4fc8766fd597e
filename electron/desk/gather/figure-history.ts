import type { DatedClose } from '../../../shared/analytics/rating-reading.ts';
import { splitAdjusted } from '../../../shared/analytics/rebase.ts';
import type { FigureHistory, HistoryNeeds } from '../../../shared/figures/views/view-figure.ts';
import type { WeekRows } from '../../../shared/week/week-rows.ts';
import { closesBetween } from '../../store/close-history.ts';
import type { ReadDb } from '../../store/db.ts';
import { rawCloses } from '../../store/prices.ts';
import { cnyHkdRates } from '../../store/stated-facts.ts';
import { gatherActive } from './flows.ts';

/** What a view's chart needs beyond the week's own rows, and nothing else. */
export function gatherFigureHistory(db: ReadDb, needs: HistoryNeeds, rows: WeekRows): FigureHistory {
  const { codes = [], rawCodes = [], closesFrom, activeFrom, ratesFrom } = needs;
  const { from, to } = rows.week;
  return {
    closes: codes.length === 0 ? new Map() : adjustedCloses(db, codes, closesFrom ?? from, rows),
    rawCloses: Map.groupBy(
      rawCodes.length === 0 ? [] : rawCloses(db, rawCodes, closesFrom ?? from, to),
      ({ code }) => code,
    ),
    active: activeFrom === undefined ? [] : gatherActive(db, activeFrom, to),
    rates: ratesFrom === undefined ? [] : cnyHkdRates(db, ratesFrom, to),
  };
}

/** Closes on the basis on which the week reads each instrument; those as traded are put onto the shares of the first. */
export function adjustedCloses(
  db: ReadDb,
  codes: readonly string[],
  from: WeekRows['week']['from'],
  { closes, actions, week }: Pick<WeekRows, 'closes' | 'actions' | 'week'>,
): Map<string, readonly DatedClose[]> {
  const basis = new Map(closes.map(({ code, adj }) => [code, adj]));
  const series = codes.map((code) => ({ code, adj: basis.get(code) ?? ('raw' as const) }));
  const stored = Map.groupBy(closesBetween(db, series, from, week.to), ({ code }) => code);
  return new Map(
    [...stored].map(([code, rows]) => {
      const own = basis.get(code) === 'raw' ? actions.filter((action) => action.code === code) : [];
      return [code, splitAdjusted(rows, own)];
    }),
  );
}
