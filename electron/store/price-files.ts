import type { IsoDate } from '../../shared/market/iso-date.ts';
import type { ReadDb, WriteDb } from './db.ts';
import type { Outcome } from './outcome.ts';
import { all, run } from './query.ts';

/** Notes of a file whose series are in, where it holds prices, what finds it by the days that it speaks of. */
export function addPriceFile(db: WriteDb, fileId: number, { decisions, rowsRejected }: Outcome): void {
  run(
    db,
    'addPriceFile',
    `INSERT INTO price_files(file_id, format, instruments, rows_rejected, first_date, last_date)
     SELECT file_id, :format, count(DISTINCT scope), :rowsRejected, min(first_date), max(last_date)
     FROM file_series WHERE file_id = :fileId AND kind = 'prices' GROUP BY file_id`,
    { fileId, format: decisions?.format ?? '', rowsRejected },
  );
}

/** A file of prices that speaks of some day of a span. */
export interface PriceFileRow {
  readonly fileId: number;
  readonly format: string;
  readonly rowsRejected: number;
}

export function priceFilesBetween(db: ReadDb, from: IsoDate, to: IsoDate): PriceFileRow[] {
  return all(
    db,
    'priceFilesBetween',
    `SELECT file_id AS fileId, format, rows_rejected AS rowsRejected FROM price_files
     WHERE first_date <= :to AND last_date >= :from ORDER BY file_id`,
    { from, to },
  );
}

/** The days between which each of these files speaks of each of its instruments, on whatever basis. */
export function spansInFiles(
  db: ReadDb,
  fileIds: readonly number[],
): { fileId: number; code: string; firstDate: IsoDate; lastDate: IsoDate }[] {
  return all(
    db,
    'spansInFiles',
    `SELECT f.file_id AS fileId, f.scope AS code, min(f.first_date) AS firstDate, max(f.last_date) AS lastDate
     FROM json_each(:files) j CROSS JOIN file_series f ON f.file_id = j.value AND f.kind = 'prices'
     GROUP BY f.file_id, f.scope`,
    { files: JSON.stringify(fileIds) },
  );
}

/** Where an instrument stands outside a span of days, in files of one format. */
export interface StandingRow {
  readonly code: string;
  readonly format: string;
  /** The newest file that speaks of it before the span, and of others too. */
  readonly fileId: number;
  /** The last day of which any file speaks. */
  readonly lastDate: IsoDate;
}

/** Of each instrument and format that has files of it before a day and after it. */
export function standingAround(db: ReadDb, codes: readonly string[], day: IsoDate): StandingRow[] {
  return all(
    db,
    'standingAround',
    `WITH stands AS MATERIALIZED (
       SELECT c.value AS code, p.format, f.file_id, f.last_date, f.last_date < :day AND p.instruments > 1 AS is_before
       FROM json_each(:codes) c CROSS JOIN file_series f ON f.kind = 'prices' AND f.scope = c.value
       CROSS JOIN price_files p ON p.file_id = f.file_id)
     SELECT b.code, b.format, b.file_id AS fileId, a.last_date AS lastDate FROM (
       SELECT code, format, file_id, max(last_date) FROM stands WHERE is_before GROUP BY code, format) b
     JOIN (SELECT code, format, max(last_date) AS last_date FROM stands GROUP BY code, format) a
       ON a.code = b.code AND a.format = b.format AND a.last_date >= :day`,
    { codes: JSON.stringify(codes), day },
  );
}
