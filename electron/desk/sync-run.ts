import { statSync } from 'node:fs';
import path from 'node:path';
import type { ImportFile } from '../../shared/contract/imports.ts';
import {
  addEntry,
  entryBySha256,
  type FileOrigin,
  type LedgerEntry,
  removeEntry,
  setOutcome,
} from '../store/ledger.ts';
import { preferredSources } from '../store/preferred-sources.ts';
import type { ArchivedFile } from '../sync/archive.ts';
import { type DroppedFile, inOrder, listDropped } from '../sync/drop-folder.ts';
import type { CallContext, DeskContext } from './context.ts';
import { DeskFailure } from './failure.ts';
import { importFileOf, untakenFile } from './import-file.ts';
import { entryOf, ledgerOrder, settle, sourceOf } from './settle.ts';

/** What one sync needs of its call. */
export type SyncCall = Pick<CallContext, 'desk' | 'lang' | 'signal' | 'progress'> & {
  /** What would surprise its user goes in unasked. */
  readonly yes?: boolean;
};

/**
 * Reads what is new in the drop folders, file by file: each is in or out before the next begins. A file that the ledger
 * knows is told and left alone; one that cannot be read does not keep the others out.
 */
export async function syncFolders(call: SyncCall): Promise<ImportFile[]> {
  const { dropped, unreadable } = droppedFiles(call.desk);
  const files = unreadable.map(({ name, reason }) => untakenFile(name, 'FILE_UNREADABLE', reason, call.lang));
  for (const [index, file] of dropped.entries()) {
    const progress: SyncCall['progress'] = (done, total, rows) =>
      call.progress(index + (total ? done / total : 0), dropped.length, rows);
    progress(0, null);
    files.push(await takeFile({ ...call, progress }, file));
  }
  return files;
}

function droppedFiles(desk: DeskContext) {
  const folders = dropFoldersOf(desk);
  if (folders.length === 0) throw new DeskFailure('NO_DROP_FOLDER');
  const unreadable: { name: string; reason: string }[] = [];
  const readable: string[] = [];
  let lastFailure: DeskFailure | null = null;
  const data = path.resolve(desk.paths.data);
  for (const folder of folders) {
    if (isWithin(data, path.resolve(folder))) throw new DeskFailure('DROP_IN_DATA', { path: folder });
    const reason = unreadableBecause(folder);
    // One that is gone does not keep the others out; the Imports view tells of it.
    if (reason === null) readable.push(folder);
    else lastFailure = new DeskFailure('DROP_FOLDER_UNREADABLE', { path: folder, reason });
  }
  if (readable.length === 0 && lastFailure) throw lastFailure;
  const dropped = readable.flatMap((folder) =>
    listDropped(folder, data, (file, reason) => unreadable.push({ name: path.basename(file), reason })),
  );
  return { dropped: inOrder(dropped), unreadable };
}

function unreadableBecause(folder: string): string | null {
  try {
    const stat = statSync(folder, { throwIfNoEntry: false });
    return stat?.isDirectory() ? null : stat ? 'not a folder' : 'not found';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

function isWithin(outer: string, inner: string): boolean {
  const way = path.relative(outer, inner);
  return way === '' || (way.split(path.sep)[0] !== '..' && !path.isAbsolute(way));
}

/** Folders given by the host, then those that the user chose. */
export function dropFoldersOf(desk: DeskContext): string[] {
  return [...new Set([...desk.paths.drop, ...desk.settings().dropFolders])];
}

/** Brings one file in, or says why not; one that the ledger knows is told and left alone. */
export async function takeFile(
  call: SyncCall,
  file: DroppedFile,
  from: { readonly origin: FileOrigin; readonly path: string } = { origin: 'file', path: file.path },
): Promise<ImportFile> {
  const { desk, lang, signal } = call;
  const { db, sync } = desk.own();
  try {
    const bytes = hashSeen(desk, file) ?? (await sync.hash(file.path, { signal }));
    if (!bytes) return untakenFile(file.name, 'FILE_CHANGING', '', lang);
    rememberHash(desk, file, bytes);
    const known = entryBySha256(db, bytes.sha256);
    if (known && !isLost(known)) return importFileOf(known, statusOnRescan(known), lang);
    if (!(await sync.archive({ path: file.path, sha256: bytes.sha256 }, { signal })))
      return untakenFile(file.name, 'FILE_CHANGING', '', lang);
    if (known) {
      await settle(call, known.fileId, 'importing', known.state);
      const found = entryOf(db, known.fileId);
      return importFileOf(found, found.state, lang);
    }
    const receivedAt = desk.ports.now().toISOString();
    const fileId = addEntry(db, { name: file.name, ...bytes, receivedAt, ...from });
    return await bringIn(call, fileId);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^(ENOENT|EACCES|EPERM|EBUSY|EISDIR)$/.test(code)) throw error;
    return untakenFile(file.name, 'FILE_UNREADABLE', code, lang);
  }
}

/** A file that was written so shortly before it was read could be written again within the same tick of its time stamp. */
const SETTLED_AFTER_MS = 2_000;

/** What a file was when this process last read it; null where its size or time has changed since. */
function hashSeen({ hashes }: DeskContext, { path: file, sizeBytes, modifiedMs }: DroppedFile): ArchivedFile | null {
  const seen = hashes.get(file);
  return seen?.sizeBytes === sizeBytes && seen.modifiedMs === modifiedMs ? seen : null;
}

function rememberHash(
  { hashes, ports }: DeskContext,
  { path: file, modifiedMs }: DroppedFile,
  bytes: ArchivedFile,
): void {
  if (ports.now().getTime() - modifiedMs > SETTLED_AFTER_MS) hashes.set(file, { ...bytes, modifiedMs });
}

/** Its original was gone when the cache had to be made anew; here it is again. */
function isLost({ state, outcome }: LedgerEntry): boolean {
  return state === 'rejected' && outcome?.issues[0]?.code === 'ORIGINAL_LOST';
}

/** What a scan says of a file that it has seen before: what is still open stays open. */
function statusOnRescan({ state }: LedgerEntry): ImportFile['status'] {
  return state === 'imported' || state === 'partial' || state === 'importing' ? 'duplicate' : state;
}

/** Loads a file that stands in the ledger as being imported, and notes what became of it; a cancelled one leaves nothing. */
export async function bringIn(call: SyncCall, fileId: number): Promise<ImportFile> {
  const { desk, lang, signal } = call;
  const { db, sync } = desk.own();
  const entry = entryOf(db, fileId);
  try {
    // The whole ledger is read only where an order of sources has to be kept: a first sync brings in a thousand files.
    const ledger = preferredSources(db).length > 0 ? ledgerOrder(db) : { files: [], preferences: [] };
    const source = sourceOf(db, entry);
    const order = { file: call.yes ? { ...source, isNew: false } : source, ledger };
    setOutcome(db, fileId, await sync.load(order, { signal, onProgress: call.progress }));
  } catch (error) {
    if (!entry.outcome) removeEntry(db, fileId);
    throw error;
  }
  const done = entryOf(db, fileId);
  desk.emit({ kind: 'importFinished', fileId, status: done.state });
  desk.emit({ kind: 'dataChanged', subjects: ['facts', 'imports'] });
  return importFileOf(done, done.state, lang);
}
