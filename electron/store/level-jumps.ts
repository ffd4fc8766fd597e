import type { IsoDate } from '../../shared/market/iso-date.ts';
import type { ReadDb } from './db.ts';
import type { SeriesSpan } from './file-series.ts';
import { all, one } from './query.ts';

/** A value of a file beside one of another file that it hardly can stand beside. */
export interface LevelJump {
  readonly code: string;
  readonly date: IsoDate;
  readonly before: number;
  readonly after: number;
}

/** Closes so many times apart are no market's doing; splits are rarer than slips of a unit. */
export const JUMP = 8;
/** Further apart than this, a level may have changed by itself. */
export const NEIGHBOUR_DAYS = 60;

const APART = (one: string, other: string) => `(${one} > ${JUMP} * ${other} OR ${other} > ${JUMP} * ${one})`;

/**
 * The first price of a file, in the order of codes, that lies `JUMP` times above or below the close before or after its span,
 * or the value that it replaced; null where none does. Seeks only, a few a series.
 */
export function priceLevelJump(db: ReadDb, fileId: number, series: readonly SeriesSpan[]): LevelJump | null {
  return one<LevelJump>(
    db,
    'priceLevelJump',
    `WITH s AS MATERIALIZED (
       SELECT value ->> 'scope' AS code, value ->> 'adj' AS adj, value ->> 'firstDate' AS first, value ->> 'lastDate' AS last
       FROM json_each(:series) WHERE value ->> 'kind' = 'prices'),
     edges AS (
       SELECT s.code, a.date, b.close AS before, a.close AS after FROM s
       JOIN prices a ON a.code = s.code AND a.adj = s.adj AND a.date = (
         SELECT min(date) FROM prices WHERE code = s.code AND adj = s.adj AND date >= s.first)
       JOIN prices b ON b.code = s.code AND b.adj = s.adj AND b.date = (
         SELECT max(date) FROM prices WHERE code = s.code AND adj = s.adj AND date < s.first)
       WHERE a.file_id = :fileId AND julianday(a.date) - julianday(b.date) <= ${NEIGHBOUR_DAYS}
       UNION ALL
       SELECT s.code, a.date, b.close, a.close FROM s
       JOIN prices a ON a.code = s.code AND a.adj = s.adj AND a.date = (
         SELECT max(date) FROM prices WHERE code = s.code AND adj = s.adj AND date <= s.last)
       JOIN prices b ON b.code = s.code AND b.adj = s.adj AND b.date = (
         SELECT min(date) FROM prices WHERE code = s.code AND adj = s.adj AND date > s.last)
       WHERE a.file_id = :fileId AND julianday(b.date) - julianday(a.date) <= ${NEIGHBOUR_DAYS}
       UNION ALL
       SELECT s.code, p.date, r.close, p.close FROM s
       JOIN prices_replaced r ON r.code = s.code AND r.adj = s.adj AND r.by_file_id = :fileId
       JOIN prices p ON p.code = r.code AND p.adj = r.adj AND p.date = r.date)
     SELECT code, date, before, after FROM edges WHERE before > 0 AND after > 0 AND ${APART('before', 'after')}
     ORDER BY code, date LIMIT 1`,
    { fileId, series: JSON.stringify(series) },
  );
}

/** How large the nets of a file are on average, and those that other files brought, by what they are nets of. */
export interface NetLevel {
  readonly of: 'southbound' | 'activeStocks';
  readonly currency: string;
  readonly here: number;
  readonly before: number | null;
}

/** Levels of the flows of a file against those of others, in currency units. */
export function netLevels(db: ReadDb, fileId: number): NetLevel[] {
  const levelsIn = (of: NetLevel['of'], table: string) =>
    all<NetLevel>(
      db,
      `netLevels ${table}`,
      `SELECT :of AS "of", currency, avg(abs(net)) FILTER (WHERE file_id = :fileId) AS here,
         avg(abs(net)) FILTER (WHERE file_id <> :fileId) AS before
       FROM ${table} GROUP BY currency, CASE WHEN '${table}' = 'southbound' THEN channel END HAVING here IS NOT NULL`,
      { of, fileId },
    );
  return [...levelsIn('southbound', 'southbound'), ...levelsIn('activeStocks', 'active_stocks')];
}

/** A value that a file replaced, as an example of what it changes. */
export function replacedClose(db: ReadDb, fileId: number, series: readonly SeriesSpan[]): LevelJump | null {
  return one<LevelJump>(
    db,
    'replacedClose',
    `SELECT p.code, p.date, r.close AS before, p.close AS after FROM json_each(:series) s
     JOIN prices_replaced r ON r.code = s.value ->> 'scope' AND r.adj = s.value ->> 'adj' AND r.by_file_id = :fileId
     JOIN prices p ON p.code = r.code AND p.adj = r.adj AND p.date = r.date
     WHERE s.value ->> 'kind' = 'prices' AND r.close <> p.close ORDER BY p.date DESC LIMIT 1`,
    { fileId, series: JSON.stringify(series) },
  );
}

/** A series whose points other files state in another unit than this one. */
export function otherUnit(db: ReadDb, fileId: number): { series: string; before: string; after: string } | null {
  return one(
    db,
    'otherUnit',
    `SELECT n.series, o.unit AS before, n.unit AS after FROM series_points n
     JOIN series_points o ON o.series = n.series AND o.file_id <> :fileId AND o.unit <> n.unit
     WHERE n.file_id = :fileId LIMIT 1`,
    { fileId },
  );
}
