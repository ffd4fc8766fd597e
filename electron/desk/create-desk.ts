import type { DeskEvent } from '../../shared/contract/envelope.ts';
import type { ReportJobs } from '../report/report-jobs.ts';
import { onSlowQuery } from '../store/query.ts';
import { loadCalendar } from '../sync/load-calendar.ts';
import type { SyncJobs } from '../sync/sync-jobs.ts';
import type { WorkerStart } from '../worker.ts';
import { createBlobStore } from './blob-store.ts';
import type { DeskContext, OwnedDesk } from './context.ts';
import type { Desk, DeskPaths, DeskPorts } from './desk.ts';
import { createDispatch } from './dispatch.ts';
import { loadSampleHashes } from './gather/sample.ts';

import { createJobClient } from './job-client.ts';
import { openCacheReader, openFolder } from './open-folder.ts';
import { settingsOf } from './settings.ts';
import { ledgerOrder, noteOutcomes } from './settle.ts';
import { clearStaging } from './staged-file.ts';
import { createTurns } from './turns.ts';
import { watchFolders } from './watch-folders.ts';

/**
 * Opens the desk over a data folder. Where this process holds the folder, the cache is made equal to the ledger first, so
 * that whatever a crash left half done is finished; otherwise the desk opens for reading.
 */
export async function createDesk(paths: DeskPaths, ports: DeskPorts): Promise<Desk> {
  onSlowQuery(ports.log);
  const folder = openFolder(paths.data);
  const worker = <Jobs>(start: WorkerStart) => createJobClient<Jobs>(paths.worker, start, ports.log);
  const syncWorker = worker<SyncJobs>({
    jobs: 'sync',
    dataFolder: paths.data,
    resources: paths.resources,
    entry: paths.worker,
  });
  const { resources, resvgWasm, harfbuzzWasm } = paths;
  const reportWorker = worker<ReportJobs>({ jobs: 'report', resources, resvgWasm, harfbuzzWasm });
  const listeners = new Set<(event: DeskEvent) => void>();
  const emit = (event: DeskEvent) => {
    for (const listener of listeners) listener(event);
  };

  const onEvent = (listener: (event: DeskEvent) => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };

  if (folder.mode === 'own') clearStaging(paths.data);
  if (folder.mode === 'own') noteOutcomes(folder.userDb, await syncWorker.jobs.start(ledgerOrder(folder.userDb)));
  let cache = openCacheReader(paths.data);
  const reopenCache = () => {
    cache.close();
    cache = openCacheReader(paths.data);
  };
  const owned: OwnedDesk | null =
    folder.mode === 'own' ? { db: folder.userDb, sync: syncWorker.jobs, reopenCache, inTurn: createTurns() } : null;
  const context: DeskContext = {
    paths,
    ports,
    calendar: loadCalendar(paths.resources),
    sampleHashes: loadSampleHashes(paths.resources),
    userDb: () => folder.userDb,
    cache: () => cache,
    own: () => {
      if (folder.mode === 'read') throw folder.reason;
      if (!owned) throw new Error('a folder that is held has an owner');
      return owned;
    },
    readOnly: folder.mode === 'read' ? folder.reason : null,
    report: reportWorker.jobs,
    check: syncWorker.jobs.check,
    blobs: createBlobStore(ports.newId),
    emit,
    onEvent,
    settings: () => settingsOf(folder.userDb),
    hashes: new Map(),
    activity: { syncing: false, lastSyncAt: null },
  };
  const call = createDispatch(context);
  let stopWatching = async () => {};
  return {
    call,
    subscribe: onEvent,
    blob: context.blobs.get,
    watch() {
      if (folder.mode === 'own') stopWatching = watchFolders(context, call);
    },
    async close() {
      await stopWatching();
      await Promise.all([syncWorker.close(), reportWorker.close()]);
      cache.close();
      folder.userDb.close();
      if (folder.mode === 'own') folder.release();
    },
  };
}
