import type { DeskEvent, Lang } from '../../shared/contract/envelope.ts';
import type { OperationName, OutputOf, ParsedInputOf } from '../../shared/contract/operations.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { Calendar } from '../../shared/market/calendar.ts';
import type { ReportJobs } from '../report/report-jobs.ts';
import type { ReadDb, WriteDb } from '../store/db.ts';
import type { ArchivedFile } from '../sync/archive.ts';
import type { SyncJobs } from '../sync/sync-jobs.ts';
import type { BlobStore } from './blob-store.ts';
import type { DeskPaths, DeskPorts } from './desk.ts';
import type { DeskFailure } from './failure.ts';
import type { JobsOf } from './job-client.ts';

/** What only the process that holds the data folder has. */
export interface OwnedDesk {
  readonly db: WriteDb;
  readonly sync: JobsOf<SyncJobs>;
  /** Opens the cache again after the worker has switched to another file. */
  readonly reopenCache: () => void;
  /** One import, undo or rebuild after the other: each starts from a settled ledger. */
  readonly inTurn: <Value>(work: () => Promise<Value>) => Promise<Value>;
}

/** What handlers work with. */
export interface DeskContext {
  readonly paths: DeskPaths;
  readonly ports: DeskPorts;
  readonly calendar: Calendar;
  /** SHA-256 of the files of the shipped sample. */
  readonly sampleHashes: ReadonlySet<string>;
  /** The user's database and the cache, for reading. */
  readonly userDb: () => ReadDb;
  readonly cache: () => ReadDb;
  /** The means to write; throws the reason where this process may only read. */
  readonly own: () => OwnedDesk;
  /** Why this process may only read; null where it may write. */
  readonly readOnly: DeskFailure | null;
  readonly report: JobsOf<ReportJobs>;
  /** Checking only reads, so it is there in every process. */
  readonly check: JobsOf<SyncJobs>['check'];
  readonly blobs: BlobStore;
  readonly emit: (event: DeskEvent) => void;
  readonly onEvent: (listener: (event: DeskEvent) => void) => () => void;
  readonly settings: () => Settings;
  /** What was read in the drop folders, by path, so that a scan each minute does not read every byte again. */
  readonly hashes: Map<string, ArchivedFile & { readonly modifiedMs: number }>;
  /** What the status line tells of syncs. */
  readonly activity: { syncing: boolean; lastSyncAt: string | null };
}

/** What one call brings with it. */
export interface CallContext {
  readonly desk: DeskContext;
  readonly lang: Lang;
  readonly callId: string;
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number | null, rows?: number | null) => void;
}

/** The handler of one operation: its input is checked, its output is held to the schema by the tests. */
export type Handler<Name extends OperationName> = (
  input: ParsedInputOf<Name>,
  call: CallContext,
) => OutputOf<Name> | Promise<OutputOf<Name>>;

/** Handlers of some operations, by name. */
export type Handlers<Names extends OperationName> = { readonly [Name in Names]: Handler<Name> };
