import path from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import type { DeskBridge } from '../../shared/contract/envelope.ts';
import { isIgnored } from '../sync/drop-folder.ts';
import type { DeskContext } from './context.ts';
import { dropFoldersOf } from './sync-run.ts';

/** A file that is still being copied goes on changing; a scan waits for this much quiet. */
const QUIET_MS = 500;
/** Events are hints only: over network folders they may never come, so the folders are looked at all the same. */
const SCAN_EVERY_MS = 60_000;

/**
 * Keeps the desk in step with its drop folders: a scan at once, one when something moved in them, one a minute, and anew
 * when other folders are chosen. What a scan finds is judged by the ledger alone.
 */
export function watchFolders(desk: DeskContext, call: DeskBridge['call']): () => Promise<void> {
  let watcher: FSWatcher | null = null;
  let watched = '';
  let quiet: NodeJS.Timeout | undefined;
  let scanning: Promise<void> = Promise.resolve();
  let told = '';

  const scan = () => {
    scanning = scanning.then(async () => {
      if (dropFoldersOf(desk).length === 0) return;
      const reply = await call({ callId: desk.ports.newId(), name: 'sync', input: {}, lang: desk.settings().lang });
      // A folder that stays away is told once, not every minute.
      const problem = reply.ok ? '' : `sync: ${reply.error.code} ${reply.error.message}`;
      if (problem !== '' && problem !== told) desk.ports.log(problem);
      told = problem;
    });
  };
  const scanWhenQuiet = () => {
    clearTimeout(quiet);
    quiet = setTimeout(scan, QUIET_MS);
  };
  const follow = () => {
    const folders = dropFoldersOf(desk);
    if (folders.join('\n') === watched) return;
    watched = folders.join('\n');
    void watcher?.close();
    watcher = watch(folders, {
      ignoreInitial: true,
      ignored: (file) =>
        path.resolve(file) === path.resolve(desk.paths.data) ||
        (isIgnored(path.basename(file)) && !folders.includes(file)),
    });
    watcher.on('all', scanWhenQuiet);
    // What fell in between the first look and this moment gives no event.
    watcher.on('ready', scanWhenQuiet);
    watcher.on('error', (error) =>
      desk.ports.log(`watching: ${error instanceof Error ? error.message : String(error)}`),
    );
    scan();
  };
  follow();
  const ticking = setInterval(() => {
    follow();
    scan();
  }, SCAN_EVERY_MS);
  const unfollow = desk.onEvent((event) => {
    if (event.kind === 'dataChanged' && event.subjects.includes('settings')) follow();
  });
  return async () => {
    clearTimeout(quiet);
    clearInterval(ticking);
    unfollow();
    await watcher?.close();
    await scanning;
  };
}
