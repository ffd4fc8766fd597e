import type { YearCloses } from '../../../shared/analytics/extremes.ts';
import { windowStart } from '../../../shared/analytics/percentile.ts';
import type { Calendar } from '../../../shared/market/calendar.ts';
import { addDays } from '../../../shared/market/iso-date.ts';
import { lastSouthboundWeek } from '../../../shared/market/southbound-days.ts';
import type { TradingWeek } from '../../../shared/market/trading-week.ts';
import type { WeekRows } from '../../../shared/week/week-rows.ts';
import { closesAtOrBelow, closesOn } from '../../store/close-history.ts';
import type { ReadDb } from '../../store/db.ts';
import { gatherActive } from './flows.ts';

/** What the week before is told from: its lists, and the closes that its changes rest on. Two queries. */
export function gatherWeekBefore(
  db: ReadDb,
  week: TradingWeek,
  closes: WeekRows['closes'],
  { groups, calendar }: { readonly groups: WeekRows['groups']; readonly calendar: Calendar },
): WeekRows['before'] {
  const listed = lastSouthboundWeek(calendar, week.from);
  const day = addDays(week.from, -8);
  const asked = closesOfGroups(closes, groups).map(({ code, adj }) => ({ code, adj, day }));
  return {
    listed,
    active: listed === null ? [] : gatherActive(db, listed.from, listed.to),
    baseCloses: new Map(closesOn(db, asked).map(({ code, date, close }) => [code, { date, close }])),
  };
}

/** How the closes of a year up to the week's last one stand to it, in one query. */
export function gatherYearCloses(
  db: ReadDb,
  closes: WeekRows['closes'],
  groups: WeekRows['groups'],
): ReadonlyMap<string, YearCloses> {
  const asked = closesOfGroups(closes, groups).flatMap(({ code, adj, close, closeDate }) =>
    close === null || closeDate === null ? [] : [{ code, adj, close, from: windowStart(closeDate, 1), to: closeDate }],
  );
  return new Map(closesAtOrBelow(db, asked).map(({ code, ...counts }) => [code, counts]));
}

/** Only what figures name is told of: a desk may hold hundreds of other instruments. */
function closesOfGroups(closes: WeekRows['closes'], groups: WeekRows['groups']): WeekRows['closes'] {
  const codes = new Set([...groups.values()].flat());
  return closes.filter(({ code }) => codes.has(code));
}
