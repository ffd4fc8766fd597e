import type { ReadDb } from './db.ts';
import { FACT_KINDS, type FactKind } from './fact-kinds.ts';
import { all } from './query.ts';
import { STANDING_FILES, standingExhibits } from './stated-facts.ts';

/** Names, groups, pairs and the list: files of which the newest stands, whatever the week. */
const SNAPSHOTS = ['listPlaces', 'instruments', 'groupMembers', 'ahPairs'] as const;
/** Words that were said of names and industries up to a day. */
const SAID = ['ratingEvents', 'industryRatings'] as const;

/** Files that a week's names, lists, ratings and tables come from, which no number leads to. */
export function filesOfLists(db: ReadDb, day: string, figures: ReadonlySet<string>): Set<number> {
  const standing = SNAPSHOTS.map((kind) => STANDING_FILES(FACT_KINDS[kind].table));
  const said = SAID.map((kind) => {
    const { table, day: column }: FactKind = FACT_KINDS[kind];
    return `SELECT DISTINCT file_id FROM ${table} WHERE ${column} <= :day`;
  });
  const rows = all<{ fileId: number }>(
    db,
    'filesOfLists',
    `WITH found(fileId) AS (${[...standing, ...said].map((sql) => `SELECT * FROM (${sql})`).join(' UNION ')})
     SELECT fileId FROM found WHERE fileId IS NOT NULL`,
    { day },
  );
  const exhibits = standingExhibits(db, day).filter(({ figure }) => figures.has(figure));
  return new Set([...rows.map(({ fileId }) => fileId), ...exhibits.map(({ file_id }) => file_id)]);
}
