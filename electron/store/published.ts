import type { IsoDate } from '../../shared/market/iso-date.ts';
import type { PublishedDocument, PublishedFile } from '../../shared/published/edition.ts';
import type { ReadDb, WriteDb } from './db.ts';
import { all, one } from './query.ts';

/** An edition of a week that was published, without what it printed. */
export interface StoredEdition {
  readonly week: IsoDate;
  readonly edition: number;
  readonly publishedAt: string;
  /** In Chinese and in English. */
  readonly title: string;
  readonly subtitle: string;
  readonly titleEn: string;
  readonly subtitleEn: string;
  /** The day that it bears. */
  readonly date: IsoDate;
  readonly documents: readonly PublishedDocument[];
  readonly files: readonly PublishedFile[];
}

/** What it printed, packed, and the hash that was taken of it then. */
export interface StoredContent {
  readonly content: Uint8Array;
  readonly contentSha256: string;
}

type Row = Omit<StoredEdition, 'documents' | 'files'> & { readonly documents: string; readonly files: string };

const COLUMNS = `week, edition, published_at AS publishedAt, title, subtitle, title_en AS titleEn,
  subtitle_en AS subtitleEn, date, documents, files`;

const rowToEdition = ({ documents, files, ...row }: Row): StoredEdition => ({
  ...row,
  documents: JSON.parse(documents) as PublishedDocument[],
  files: JSON.parse(files) as PublishedFile[],
});

/** Every edition, the newest first. */
export function publishedEditions(db: ReadDb): StoredEdition[] {
  return all<Row>(db, 'publishedEditions', `SELECT ${COLUMNS} FROM published ORDER BY id DESC`).map(rowToEdition);
}

/** An edition of a week, or its newest; null where there is none. */
export function publishedEdition(db: ReadDb, week: IsoDate, edition: number | null): StoredEdition | null {
  const row = one<Row>(
    db,
    'publishedEdition',
    `SELECT ${COLUMNS} FROM published WHERE week = :week AND (:edition IS NULL OR edition = :edition)
     ORDER BY edition DESC LIMIT 1`,
    { week, edition },
  );
  return row && rowToEdition(row);
}

/** The newest edition of each of the last weeks before a Monday, the newest week first. */
export function publishedBefore(db: ReadDb, week: IsoDate, most: number): StoredEdition[] {
  return all<Row>(
    db,
    'publishedBefore',
    `SELECT ${COLUMNS} FROM published p WHERE week < :week
       AND edition = (SELECT max(edition) FROM published WHERE week = p.week)
     ORDER BY week DESC LIMIT :most`,
    { week, most },
  ).map(rowToEdition);
}

/** Of each week the newest edition that rests on a file, the newest week first. */
export function publishedOnFiles(db: ReadDb, fileIds: readonly number[]): StoredEdition[] {
  const rows = all<Row>(
    db,
    'publishedOnFiles',
    `SELECT ${COLUMNS} FROM published p WHERE EXISTS(
       SELECT 1 FROM json_each(p.files) f WHERE f.value ->> 'fileId' IN (SELECT value FROM json_each(:fileIds)))
     ORDER BY week DESC, edition DESC`,
    { fileIds: JSON.stringify(fileIds) },
  ).map(rowToEdition);
  return rows.filter(({ week }, at) => rows.findIndex((row) => row.week === week) === at);
}

/** The newest edition's number of each week that has one. */
export function publishedWeeks(db: ReadDb): Map<IsoDate, number> {
  const rows = all<{ week: IsoDate; edition: number }>(
    db,
    'publishedWeeks',
    'SELECT week, max(edition) AS edition FROM published GROUP BY week',
  );
  return new Map(rows.map(({ week, edition }) => [week, edition]));
}

export function publishedContent(db: ReadDb, week: IsoDate, edition: number): StoredContent | null {
  return one<StoredContent>(
    db,
    'publishedContent',
    'SELECT content, content_sha256 AS contentSha256 FROM published WHERE week = :week AND edition = :edition',
    { week, edition },
  );
}

/**
 * Publishes the next edition of a week; its number. It is no change of the user's that could be taken back: what was published
 * stays, and a correction is another edition.
 */
export function addEdition(db: WriteDb, edition: Omit<StoredEdition, 'edition'> & StoredContent): number {
  return db.transaction(() => {
    const next = (publishedEdition(db, edition.week, null)?.edition ?? 0) + 1;
    db.prepare(
      `INSERT INTO published(week, edition, published_at, title, subtitle, title_en, subtitle_en, date, documents, files,
         content, content_sha256)
       VALUES(:week, :edition, :publishedAt, :title, :subtitle, :titleEn, :subtitleEn, :date, :documents, :files,
         :content, :contentSha256)`,
    ).run({
      ...edition,
      edition: next,
      documents: JSON.stringify(edition.documents),
      files: JSON.stringify(edition.files),
      content: Buffer.from(edition.content),
    });
    return next;
  })();
}
