import { statSync } from 'node:fs';
import type { ImportFile } from '../../shared/contract/imports.ts';
import { isoDate } from '../../shared/market/iso-date.ts';
import { addEntry, entryById, entryBySha256, type LedgerEntry, removeEntry, setOutcome } from '../store/ledger.ts';
import type { Answers } from '../store/outcome.ts';
import { rememberedAnswer } from '../store/user-settings.ts';
import type { ArchivedFile } from '../sync/archive.ts';
import { namePattern } from '../sync/detect.ts';
import { type DroppedFile, inOrder, listDropped } from '../sync/drop-folder.ts';
import { FORMATS } from '../sync/formats/formats.ts';
import type { SourceFile } from '../sync/scan-records.ts';
import type { CallContext, DeskContext, OwnedDesk } from './context.ts';
import { DeskFailure } from './failure.ts';
import { importFileOf, untakenFile } from './import-file.ts';

/** What one sync needs of its call. */
export type SyncCall = Pick<CallContext, 'desk' | 'lang' | 'signal' | 'progress'>;

/**
 * Reads what is new in the drop folders, file by file: each is in or out before the next begins. A file that the ledger
 * knows is told and left alone; one that cannot be read does not keep the others out.
 */
export async function syncFolders(call: SyncCall): Promise<ImportFile[]> {
  const { desk } = call;
  const dropped = droppedFiles(desk);
  const files: ImportFile[] = [];
  for (const [index, file] of dropped.entries()) {
    const progress: SyncCall['progress'] = (done, total) =>
      call.progress(index + (total ? done / total : 0), dropped.length);
    progress(0, null);
    files.push(await takeFile({ ...call, progress }, file));
  }
  return files;
}

function droppedFiles(desk: DeskContext): DroppedFile[] {
  const folders = dropFoldersOf(desk);
  if (folders.length === 0) throw new DeskFailure('NO_DROP_FOLDER');
  for (const folder of folders) {
    const stat = statSync(folder, { throwIfNoEntry: false });
    if (!stat?.isDirectory())
      throw new DeskFailure('DROP_FOLDER_UNREADABLE', { path: folder, reason: stat ? 'not a folder' : 'not found' });
  }
  return inOrder(
    folders.flatMap((folder) =>
      listDropped(folder, (path, reason) => desk.ports.log(`cannot list ${path}: ${reason}`)),
    ),
  );
}

/** Folders given by the host, then those that the user chose. */
export function dropFoldersOf(desk: DeskContext): string[] {
  return [...new Set([...desk.paths.drop, ...desk.settings().dropFolders])];
}

async function takeFile(call: SyncCall, file: DroppedFile): Promise<ImportFile> {
  const { desk, lang, signal } = call;
  const { db, sync } = desk.own();
  try {
    const bytes = hashSeen(desk, file) ?? (await sync.hash(file.path, { signal }));
    if (!bytes) return untakenFile(file.name, 'FILE_CHANGING', '', lang);
    rememberHash(desk, file, bytes);
    const known = entryBySha256(db, bytes.sha256);
    if (known) return importFileOf(known, statusOnRescan(known), lang);
    if (!(await sync.archive({ path: file.path, sha256: bytes.sha256 }, { signal })))
      return untakenFile(file.name, 'FILE_CHANGING', '', lang);
    const receivedAt = desk.ports.now().toISOString();
    const fileId = addEntry(db, { name: file.name, path: file.path, ...bytes, receivedAt });
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
function hashSeen({ hashes }: DeskContext, { path, sizeBytes, modifiedMs }: DroppedFile): ArchivedFile | null {
  const seen = hashes.get(path);
  return seen?.sizeBytes === sizeBytes && seen.modifiedMs === modifiedMs ? seen : null;
}

function rememberHash({ hashes, ports }: DeskContext, { path, modifiedMs }: DroppedFile, bytes: ArchivedFile): void {
  if (ports.now().getTime() - modifiedMs > SETTLED_AFTER_MS) hashes.set(path, { ...bytes, modifiedMs });
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
    setOutcome(db, fileId, await sync.load(sourceOf(db, entry), { signal, onProgress: call.progress }));
  } catch (error) {
    if (!entry.outcome) removeEntry(db, fileId);
    throw error;
  }
  const done = entryOf(db, fileId);
  desk.emit({ kind: 'importFinished', fileId, status: done.state });
  desk.emit({ kind: 'dataChanged', subjects: ['facts', 'imports'] });
  return importFileOf(done, done.state, lang);
}

export function entryOf(db: OwnedDesk['db'], fileId: number): LedgerEntry {
  const entry = entryById(db, fileId);
  if (!entry) throw new DeskFailure('NO_SUCH_FILE', { fileId });
  return entry;
}

/** A ledger entry as the worker reads it, with what was answered for files like it. */
export function sourceOf(db: OwnedDesk['db'], entry: LedgerEntry): SourceFile {
  const { fileId, sha256, name, sizeBytes, decisions, receivedAt } = entry;
  const remembered = decisions ? {} : Object.fromEntries(FORMATS.map(({ id }) => [id, rememberedFor(db, name, id)]));
  return { fileId, sha256, name, sizeBytes, receivedOn: isoDate(receivedAt.slice(0, 10)), decisions, remembered };
}

function rememberedFor(db: OwnedDesk['db'], name: string, format: string): Answers {
  const pattern = namePattern(name, format);
  const instrument = pattern && rememberedAnswer(db, pattern, 'instrument');
  return instrument ? { instrument } : {};
}
