import type { IsoDate } from '../../../shared/market/iso-date.ts';
import type { TradingWeek } from '../../../shared/market/trading-week.ts';
import type { ListChangeRow } from '../../../shared/week/week-rows.ts';
import { type LoggedRow, loggedChanges } from '../../store/change-log.ts';
import type { ReadDb } from '../../store/db.ts';
import { standingList } from '../../store/stated-facts.ts';
import { dayOf } from '../today.ts';

/**
 * Places that the user put on the list or took off within a week, by what stood before the first of its changes and after the
 * last; one that came and went is in neither. A file does not say when its list was changed.
 */
export function gatherListChanges(cache: ReadDb, userDb: ReadDb, { from, to }: TradingWeek): ListChangeRow[] {
  const logged = loggedChanges(userDb, ['list_edits'])
    .filter(({ undone }) => !undone)
    .map((row) => ({ ...row, on: dayOf(new Date(row.at)) }))
    .filter(({ on }) => on >= from && on <= to);
  if (logged.length === 0) return [];
  const ofFiles = new Map(
    standingList(cache, 'listPlaces').map((row) => [keyOf(row.sector, row.group_name, row.code), row.stance]),
  );
  return [...Map.groupBy(logged.toReversed(), ({ key }) => keyOf(key.sector, key.group_name, key.code))].flatMap(
    ([key, rows]) => changeOf(rows, ofFiles.get(key) ?? null),
  );
}

function keyOf(...parts: readonly unknown[]): string {
  return parts.join('\t');
}

function changeOf(rows: readonly (LoggedRow & { readonly on: IsoDate })[], ofFile: string | null): ListChangeRow[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const [before, after] = [stanceIn(first.before, ofFile), stanceIn(last.after, ofFile)];
  if ((before === null) === (after === null)) return [];
  return [
    {
      action: before === null ? 'added' : 'removed',
      code: String(last.key.code),
      sector: String(last.key.sector),
      group: String(last.key.group_name),
      stance: after ?? before,
      on: last.on,
    },
  ];
}

/** The stance of a place by its edit, else by the file; null where it stands on no list. */
function stanceIn(edit: LoggedRow['before'], ofFile: string | null): string | null {
  if (edit === null) return ofFile;
  return edit.action === 'remove' ? null : ((edit.stance as string | null) ?? ofFile);
}
