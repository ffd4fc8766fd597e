import { opendir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { DropFolder } from '../../shared/contract/drop-folders.ts';
import type { Handlers } from './context.ts';
import { dropFoldersOf } from './sync-run.ts';

/** A folder that has not answered by then is taken for one whose line is down. */
const ANSWERS_WITHIN_MS = 2_000;

/** Codes by which a network folder says that its line is down. */
const LINE_DOWN = new Set(['ETIMEDOUT', 'EHOSTDOWN', 'EHOSTUNREACH', 'ENETUNREACH', 'ESTALE', 'EIO', 'ENOTCONN']);

export const dropFoldersHandlers: Handlers<'dropFolders'> = {
  async dropFolders(_, { desk }) {
    const chosen = new Set(desk.settings().dropFolders);
    const folders = dropFoldersOf(desk).map(async (path) => ({
      path,
      given: !chosen.has(path),
      ...(await stateOf(path)),
    }));
    return { folders: await Promise.all(folders) };
  },
};

type FolderState = Pick<DropFolder, 'state' | 'reason'>;

function stateOf(folder: string): Promise<FolderState> {
  const late = pause(ANSWERS_WITHIN_MS, { state: 'unreachable', reason: 'ETIMEDOUT' } as const, { ref: false });
  return Promise.race([look(folder), late]);
}

async function look(folder: string): Promise<FolderState> {
  try {
    const directory = await opendir(folder);
    await directory.close();
    return { state: 'watching', reason: null };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (reason === 'ENOENT') return { state: 'vanished', reason };
    return { state: LINE_DOWN.has(reason) ? 'unreachable' : 'unreadable', reason };
  }
}
