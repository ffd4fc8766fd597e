import type { SeriesRow } from '../../../shared/week/week-rows.ts';
import type { ReadDb } from '../../store/db.ts';
import { factsBetween } from '../../store/stated-facts.ts';

/** Points of every series: forecasts reach years beyond the week, so the days are not bounded. */
export function gatherSeries(db: ReadDb): SeriesRow[] {
  return factsBetween(db, 'seriesPoints', '', '9999').map(({ last_day, ...row }) => ({ ...row, lastDay: last_day }));
}
