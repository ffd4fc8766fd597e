import type { JobTools } from '../../shared/contract/job-protocol.ts';
import { cacheFault, currentCacheFile, removeCache, switchToCache } from '../store/cache-db.ts';
import { contentHash } from '../store/content-hash.ts';
import { openReader, openWriter, type WriteDb } from '../store/db.ts';
import type { Issue, Outcome } from '../store/outcome.ts';
import { type ArchivedFile, archiveFile, hashFile } from './archive.ts';
import { type CheckResult, checkData } from './check.ts';
import { issuesAnew } from './issues-anew.ts';
import type { LedgerOrder, WantedFile } from './ledger-order.ts';
import { loadCalendar } from './load-calendar.ts';
import type { LoadContext } from './load-context.ts';
import { loadInOrder } from './load-in-order.ts';
import { type PlannedChange, planChange } from './plan-change.ts';
import { readRows } from './read-rows.ts';
import { readRowsAside } from './read-rows-aside.ts';
import { rebuild } from './rebuild.ts';
import { type OnLost, type Reconciled, reconcile } from './reconcile.ts';
import type { SourceFile } from './source-file.ts';
import { type Tried, tryOut } from './try-out.ts';

/** The jobs of the sync worker, the only writer of the cache. */
export interface SyncJobs {
  /** Hash of a file, or null when it changed while it was read. */
  readonly hash: (path: string, tools: JobTools) => Promise<ArchivedFile | null>;
  readonly archive: (file: { path: string; sha256: string }, tools: JobTools) => Promise<boolean>;
  /** Brings in a file that is behind all others of the ledger. */
  readonly load: (order: { file: WantedFile; ledger: LedgerOrder }, tools: JobTools) => Promise<Outcome>;
  /** A page of the issues of a file that is not in, read again from the archive. */
  readonly issues: (order: { file: SourceFile; offset: number; count: number }, tools: JobTools) => Promise<Issue[]>;
  /** Makes the cache equal to the ledger; makes the cache, or makes it anew, where it is absent or cannot be used. */
  readonly start: (order: LedgerOrder, tools: JobTools) => Promise<Reconciled>;
  readonly reconcile: (order: LedgerOrder, tools: JobTools) => Promise<Reconciled>;
  /** What a reconciliation would do with a file; nothing of it is kept. */
  readonly plan: (input: { order: LedgerOrder; fileId: number }, tools: JobTools) => Promise<PlannedChange>;
  /** What would become of a file if it were read so, among the others of the ledger; nothing of it is kept. */
  readonly tryOut: (input: { file: WantedFile; others: LedgerOrder }, tools: JobTools) => Promise<Tried>;
  /** A new cache from the archive, switched to when whole; what it holds is told by its hash. */
  readonly rebuild: (order: LedgerOrder, tools: JobTools) => Promise<Reconciled & { readonly contentHash: string }>;
  /** Only reads, and so needs no `start`. */
  readonly check: (order: { cacheFile: string; hashes: readonly string[] }, tools: JobTools) => Promise<CheckResult>;
}

/** From this size on a file is read in a thread of its own; below it, starting one would take longer. */
export const ASIDE_FROM_BYTES = 4_000_000;

/** Makes the jobs over one data folder. */
export function createSyncJobs(options: {
  readonly dataFolder: string;
  readonly resources: string;
  /** The worker's own file, for threads beside it. */
  readonly entry: string;
}): SyncJobs {
  const { dataFolder, resources, entry } = options;
  const calendar = loadCalendar(resources);
  const rowsOf: LoadContext['readRows'] = (file, encoding, judged) =>
    file.sizeBytes < ASIDE_FROM_BYTES
      ? readRows({ dataFolder, calendar, file, encoding }, judged)
      : readRowsAside(entry, { dataFolder, resources, file, encoding, judged });
  const data = { dataFolder, calendar, readRows: rowsOf };
  let db: WriteDb | null = null;

  const contextOf = (tools: JobTools): LoadContext => {
    if (!db) throw new Error('the sync worker was not started');
    return { db, ...data, ...tools };
  };
  const useCache = (file: string, writer: WriteDb) => {
    const before = currentCacheFile(dataFolder);
    db?.close();
    db = writer;
    switchToCache(dataFolder, file);
    if (before && before !== file) removeCache(before);
  };
  const makeAnew = async (order: LedgerOrder, tools: JobTools, onLost: OnLost): Promise<Reconciled> => {
    const made = await rebuild({ ...data, ...tools }, order, onLost);
    useCache(made.file, made.db);
    return { outcomes: made.outcomes, seriesChanged: made.seriesChanged };
  };
  return {
    hash: (file) => hashFile(file),
    archive: ({ path: file, sha256 }) => archiveFile(dataFolder, file, sha256),
    load: ({ file, ledger }, tools) => loadInOrder(contextOf(tools), file, ledger),
    issues: ({ file, offset, count }, tools) => issuesAnew(contextOf(tools), file, offset, count),
    async start(order, tools) {
      const file = currentCacheFile(dataFolder);
      if (!file || cacheFault(file)) return makeAnew(order, tools, 'tell');
      db = openWriter(file, 'NORMAL');
      return reconcile(contextOf(tools), order);
    },
    reconcile: (order, tools) => reconcile(contextOf(tools), order),
    tryOut: ({ file, others }, tools) => tryOut(contextOf(tools), file, others),
    async plan({ order, fileId }, tools) {
      const file = currentCacheFile(dataFolder);
      if (!file) throw new Error('a worker that was started has a cache');
      const before = openReader(file);
      try {
        return await planChange(contextOf(tools), before, order, fileId);
      } finally {
        before.close();
      }
    },
    async rebuild(order, tools) {
      const done = await makeAnew(order, tools, 'fail');
      return { ...done, contentHash: contentHash(contextOf(tools).db) };
    },
    check: (order, tools) => checkData({ ...order, dataFolder }, tools),
  };
}
