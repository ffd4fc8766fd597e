import type { HitRate } from '../contract/rating-parts.ts';
import type { ScorecardLine } from '../contract/week-parts.ts';
import { text } from '../i18n/text.ts';
import { dayAfterMonths } from './rating-closes.ts';
import { bandViews, scorecardOf } from './scorecard.ts';
import type { WeekRows } from './week-rows.ts';

/** How often the events of each band of the scheme, and of each sector of the list, came as they promised; see `hitRateSchema`. */
export function hitRatesOf(rows: WeekRows): { bands: HitRate[]; sectors: HitRate[] } {
  const lines = scorecardOf(rows).filter(({ event }) => event !== 'terminated');
  const ofBand = Map.groupBy(lines, ({ band }) => band);
  const ofSector = Map.groupBy(lines, ({ sector }) => sector ?? '');
  const sectors = [...new Set(rows.places.map(({ sector }) => sector)), ''].filter((sector) => ofSector.has(sector));
  return {
    bands: bandViews(rows).map(({ id, label }) => hitRateOf({ key: id, label }, ofBand.get(id) ?? [], rows)),
    sectors: sectors.map((sector) => {
      const label = sector === '' ? text(rows.lang, 'ratings.onNoList') : sector;
      return hitRateOf({ key: sector, label }, ofSector.get(sector) ?? [], rows);
    }),
  };
}

function hitRateOf(head: Pick<HitRate, 'key' | 'label'>, lines: readonly ScorecardLine[], rows: WeekRows): HitRate {
  const of = Map.groupBy(lines, (line) => whereCounted(line, rows));
  const due = of.get('rated') ?? [];
  const count = (has: (line: ScorecardLine) => boolean) => due.filter(has).length;
  const kept = count(({ state }) => state === 'kept');
  return {
    ...head,
    rated: due.length,
    kept,
    missedAbove: count(({ missedBy }) => missedBy === 'above'),
    missedBelow: count(({ missedBy }) => missedBy === 'below'),
    adverse: count(({ adverse }) => adverse),
    hitPct: due.length === 0 ? null : (kept / due.length) * 100,
    notDue: of.get('notDue')?.length ?? 0,
    endedEarly: of.get('endedEarly')?.length ?? 0,
    unread: of.get('unread')?.length ?? 0,
  };
}

/** Where an event is counted: among the rated ones, or apart. */
function whereCounted(line: ScorecardLine, rows: WeekRows): 'rated' | 'notDue' | 'endedEarly' | 'unread' {
  if (line.state === 'unrated') return 'unread';
  const { from } = rows.scheme.horizonMonths;
  if (dayAfterMonths(line, from, line.until ?? rows.week.to, rows) !== null) return 'rated';
  return line.until === null ? 'notDue' : 'endedEarly';
}
