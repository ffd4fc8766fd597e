import type { TextEncoding } from '../../shared/contract/imports.ts';
import type { Mapping } from '../../shared/contract/mappings.ts';
import type { ReadDb, WriteDb } from './db.ts';
import type { Decisions, Outcome } from './outcome.ts';
import { all, one, run } from './query.ts';

export type LedgerState = 'importing' | 'imported' | 'partial' | 'undone' | 'held' | 'rejected' | 'unrecognised';

/** How a file came in: from a folder, as a number typed by hand, or as text that was pasted. */
export type FileOrigin = 'file' | 'entry' | 'paste';

/** One line of the ledger of imports; its number is the file's id for ever. */
export interface LedgerEntry {
  readonly fileId: number;
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly receivedAt: string;
  readonly origin: FileOrigin;
  readonly state: LedgerState;
  /** Put aside by the user: it waits for nothing any more. */
  readonly dismissed: boolean;
  readonly decisions: Decisions | null;
  /** The encoding that the user named, until a format is recognised by it; null where none was named. */
  readonly encoding: TextEncoding | null;
  /** The mapping of columns that the user gave it, until it is read by it. */
  readonly mapping: Mapping | null;
  readonly outcome: Outcome | null;
}

interface LedgerRow {
  file_id: number;
  name: string;
  path: string;
  sha256: string;
  size_bytes: number;
  received_at: string;
  origin: FileOrigin;
  state: LedgerState;
  dismissed: number;
  decisions: string | null;
  outcome: string | null;
}

/** What the user said of a file before it is recognised: its encoding, how its columns are read. */
export interface Told {
  readonly encoding: TextEncoding | null;
  readonly mapping: Mapping | null;
}

const rowToEntry = (row: LedgerRow): LedgerEntry => ({
  fileId: row.file_id,
  name: row.name,
  path: row.path,
  sha256: row.sha256,
  sizeBytes: row.size_bytes,
  receivedAt: row.received_at,
  origin: row.origin,
  state: row.state,
  dismissed: row.dismissed === 1,
  ...readByOf(row.decisions && JSON.parse(row.decisions)),
  outcome: row.outcome && JSON.parse(row.outcome),
});

/** What a file is read by: all decisions on it, or as yet what its user told; older ledgers know of no mappings. */
function readByOf(readBy: Decisions | Partial<Told> | null): Pick<LedgerEntry, 'decisions' | 'encoding' | 'mapping'> {
  if (readBy === null || 'format' in readBy) return { decisions: readBy, encoding: null, mapping: null };
  return { decisions: null, encoding: readBy.encoding ?? null, mapping: readBy.mapping ?? null };
}

export function allEntries(db: ReadDb): LedgerEntry[] {
  return all<LedgerRow>(db, 'allEntries', 'SELECT * FROM imports ORDER BY file_id').map(rowToEntry);
}

/** Whether a file of this state waits for the user, and so can be put aside. */
export function canWait(state: LedgerState): boolean {
  return state === 'held' || state === 'rejected' || state === 'unrecognised';
}

/** How many files stand in each state, and how many of those are not put aside; a state of none is not there. */
export function countsByState(db: ReadDb): Map<LedgerState, { readonly files: number; readonly waiting: number }> {
  const rows = all<{ state: LedgerState; files: number; waiting: number }>(
    db,
    'countsByState',
    'SELECT state, count(*) AS files, sum(1 - dismissed) AS waiting FROM imports GROUP BY state',
  );
  return new Map(rows.map(({ state, ...counts }) => [state, counts]));
}

/** Puts a file aside, or takes it back. */
export function setDismissed(db: WriteDb, fileId: number, dismissed: boolean): void {
  run(db, 'setDismissed', 'UPDATE imports SET dismissed = :dismissed WHERE file_id = :fileId', {
    fileId,
    dismissed: dismissed ? 1 : 0,
  });
}

export function entryById(db: ReadDb, fileId: number): LedgerEntry | null {
  const row = one<LedgerRow>(db, 'entryById', 'SELECT * FROM imports WHERE file_id = :fileId', { fileId });
  return row && rowToEntry(row);
}

export function entryBySha256(db: ReadDb, sha256: string): LedgerEntry | null {
  const row = one<LedgerRow>(db, 'entryBySha256', 'SELECT * FROM imports WHERE sha256 = :sha256', { sha256 });
  return row && rowToEntry(row);
}

/** Writes down that a file is about to be imported; its number. */
export function addEntry(
  db: WriteDb,
  file: Pick<LedgerEntry, 'name' | 'path' | 'sha256' | 'sizeBytes' | 'receivedAt' | 'origin'>,
): number {
  run(
    db,
    'addEntry',
    `INSERT INTO imports(name, path, sha256, size_bytes, received_at, origin, state)
     VALUES(:name, :path, :sha256, :sizeBytes, :receivedAt, :origin, 'importing')`,
    { ...file },
  );
  return Number(one<{ id: number }>(db, 'lastEntry', 'SELECT last_insert_rowid() AS id')?.id);
}

/** Takes back an entry whose import never happened; its number is not given again. */
export function removeEntry(db: WriteDb, fileId: number): void {
  run(db, 'removeEntry', 'DELETE FROM imports WHERE file_id = :fileId', { fileId });
}

export function setState(db: WriteDb, fileId: number, state: LedgerState): void {
  run(db, 'setState', 'UPDATE imports SET state = :state WHERE file_id = :fileId', { fileId, state });
}

/** Before a held file is read again with an answer: whoever answers wants it. */
export function setDecisions(db: WriteDb, fileId: number, decisions: Decisions): void {
  run(
    db,
    'setDecisions',
    "UPDATE imports SET decisions = :decisions, state = 'importing', dismissed = 0 WHERE file_id = :fileId",
    { fileId, decisions: JSON.stringify(decisions) },
  );
}

/** Before a file is read anew by what the user told of it. */
export function setTold(db: WriteDb, fileId: number, told: Told): void {
  run(
    db,
    'setTold',
    "UPDATE imports SET decisions = :told, state = 'importing', dismissed = 0 WHERE file_id = :fileId",
    { fileId, told: JSON.stringify(told) },
  );
}

/** What became of the file, and what it was read by. */
export function setOutcome(db: WriteDb, fileId: number, outcome: Outcome): void {
  run(
    db,
    'setOutcome',
    // What the user told stays so where no format was recognised by it.
    `UPDATE imports SET state = :state, outcome = :outcome, decisions =
       coalesce(:decisions, CASE WHEN decisions ->> 'format' IS NULL THEN decisions END)
     WHERE file_id = :fileId`,
    {
      fileId,
      state: outcome.status,
      decisions: outcome.decisions && JSON.stringify(outcome.decisions),
      outcome: JSON.stringify(outcome),
    },
  );
}
