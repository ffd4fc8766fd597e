import { existsSync } from 'node:fs';
import { openReader, openWriter, type ReadDb, type WriteDb } from './db.ts';
import { ledgerSettings } from './migrations/0001-ledger-settings.ts';
import { listRatings } from './migrations/0002-list-ratings.ts';
import { sourcesOfRecord } from './migrations/0003-sources-of-record.ts';
import { mappings } from './migrations/0004-mappings.ts';
import { causes } from './migrations/0005-causes.ts';
import { groupsAndFigures } from './migrations/0006-groups-and-figures.ts';
import { ratings } from './migrations/0007-ratings.ts';
import { notes } from './migrations/0008-notes.ts';
import { reportTexts } from './migrations/0009-report-texts.ts';
import { published } from './migrations/0010-published.ts';

/** Forward only, in order; the position is the version that it brings. */
export const MIGRATIONS: readonly { readonly name: string; readonly sql: string }[] = [
  { name: '0001-ledger-settings', sql: ledgerSettings },
  { name: '0002-list-ratings', sql: listRatings },
  { name: '0003-sources-of-record', sql: sourcesOfRecord },
  { name: '0004-mappings', sql: mappings },
  { name: '0005-causes', sql: causes },
  { name: '0006-groups-and-figures', sql: groupsAndFigures },
  { name: '0007-ratings', sql: ratings },
  { name: '0008-notes', sql: notes },
  { name: '0009-report-texts', sql: reportTexts },
  { name: '0010-published', sql: published },
];

/** The user's database is of a newer product: it can be read, never written. */
export class FutureDatabase extends Error {
  readonly version: number;
  constructor(version: number) {
    super(`desk.db has version ${version}, this product knows ${MIGRATIONS.length}`);
    this.version = version;
  }
}

/** The version that a database stands at. */
export function versionOf(db: ReadDb): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Opens the user's database for its single writer and brings it to the newest version, each step in one transaction, after
 * a copy beside it (`desk.db.v<n>`). Throws `FutureDatabase` where it comes from a newer product.
 */
export function openDeskDb(file: string): WriteDb {
  const db = openWriter(file, 'FULL');
  try {
    const from = versionOf(db);
    if (from > MIGRATIONS.length) throw new FutureDatabase(from);
    if (from > 0 && from < MIGRATIONS.length) copyBeside(db, `${file}.v${from}`);
    for (const [index, migration] of MIGRATIONS.entries()) {
      if (index >= from) db.exec(`BEGIN IMMEDIATE; ${migration.sql} PRAGMA user_version = ${index + 1}; COMMIT;`);
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens the user's database for reading; null where there is none yet. */
export function openDeskReader(file: string): ReadDb | null {
  return existsSync(file) ? openReader(file) : null;
}

function copyBeside(db: WriteDb, copy: string): void {
  if (!existsSync(copy)) db.prepare('VACUUM INTO ?').run(copy);
}
