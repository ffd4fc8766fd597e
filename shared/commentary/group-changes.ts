import { getOrMake } from '../collections/get-or-make.ts';
import type { WeekChange } from '../contract/week-parts.ts';
import type { FigureInput } from '../figures/figure.ts';
import { lackNote } from '../figures/lack-note.ts';
import { directionOf } from '../format/number.ts';
import { text } from '../i18n/text.ts';
import { tradingDays } from '../market/calendar.ts';
import { marketOf } from '../market/code.ts';
import { instrumentName } from '../market/instrument-name.ts';
import type { IsoDate } from '../market/iso-date.ts';
import type { Market } from '../market/market.ts';
import type { WeekRows } from '../week/week-rows.ts';
import { DECIMALS, type Known } from './numbers.ts';

/** The changes of a group that may be spoken of, the best first. */
export interface GroupChanges {
  readonly members: readonly Known[];
  /** Members of which nothing is known, or not yet the whole week: any of them might have led. */
  readonly lacking: readonly string[];
  /** Members that had no week: suspended, shut, not listed. */
  readonly resting: readonly string[];
}

export function groupChanges({ rows, changes }: FigureInput, group: string): GroupChanges {
  const byCode = changesByCode(changes);
  const found = (rows.groups.get(group) ?? []).map((code) => changeInProse(byCode.get(code), code, rows));
  return {
    members: found.flatMap(({ known }) => known ?? []).sort((a, b) => b.pct - a.pct),
    lacking: found.flatMap(({ why, rests }) => (why === null || rests ? [] : [why])),
    resting: found.flatMap(({ why, rests }) => (why !== null && rests ? [why] : [])),
  };
}

/**
 * A change that a sentence may tell, or why it may not. Of a week that its market has not finished nothing is said, however far
 * its close goes.
 */
export function changeInProse(
  change: WeekChange | undefined,
  code: string,
  rows: WeekRows,
): { known: Known | null; why: string | null; rests: boolean } {
  const name = instrumentName(code, rows.labels, rows.lang);
  if (!change || change.pct === null) {
    const why = change?.why ?? 'absent';
    return { known: null, why: lackNote(name, rows.lang, why), rests: why !== 'absent' };
  }
  const last = lastDayOf(code, rows);
  if (change.closeDate !== null && last !== null && change.closeDate < last)
    return { known: null, why: text(rows.lang, 'figure.otherDay', { name, date: change.closeDate }), rests: false };
  return { known: { ...change, pct: change.pct }, why: null, rests: false };
}

/** The last day of the week on which an instrument's market trades; null where the calendar cannot tell. */
export function lastDayOf(code: string, rows: WeekRows): IsoDate | null {
  const market = marketOf(code);
  if (!market) return null;
  const ofWeek = lastDays.get(rows) ?? new Map<Market, IsoDate | null>();
  lastDays.set(rows, ofWeek);
  return getOrMake(ofWeek, market, () => tradingDays(rows.calendar, market, rows.week)?.at(-1) ?? null);
}

const lastDays = new WeakMap<WeekRows, Map<Market, IsoDate | null>>();
const byCodes = new WeakMap<readonly WeekChange[], ReadonlyMap<string, WeekChange>>();

/** The week's changes by code; made once, however many sentences ask. */
export function changesByCode(changes: readonly WeekChange[]): ReadonlyMap<string, WeekChange> {
  const known = byCodes.get(changes) ?? new Map(changes.map((change) => [change.code, change]));
  byCodes.set(changes, known);
  return known;
}

/** How a group moved as a whole: by what prints as a rise and as a fall. */
export type Breadth = 'allUp' | 'mostUp' | 'mixed' | 'mostDown' | 'allDown';

/** Most is more than half of all. */
export function breadthOf(members: readonly Known[]): Breadth {
  const [up, down] = [onSide(members, 'up').length, onSide(members, 'down').length];
  if (up === members.length) return 'allUp';
  if (down === members.length) return 'allDown';
  if (up * 2 > members.length) return 'mostUp';
  return down * 2 > members.length ? 'mostDown' : 'mixed';
}

/** Members that rise, or fall, as they print. */
export function onSide(members: readonly Known[], side: 'up' | 'down'): Known[] {
  return members.filter(({ pct }) => directionOf(pct, DECIMALS.pct) === side);
}
