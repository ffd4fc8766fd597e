import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ImportFile } from '../../shared/contract/imports.ts';
import type { FileOrigin } from '../store/ledger.ts';
import { type SyncCall, takeFile } from './sync-run.ts';

/** Where bytes wait that came by no folder, until they are in the archive. */
function stagingFolder(dataFolder: string): string {
  return path.join(dataFolder, 'staging');
}

/** Removes what a process that ended in between left waiting. */
export function clearStaging(dataFolder: string): void {
  rmSync(stagingFolder(dataFolder), { recursive: true, force: true });
}

/** A place for bytes that wait; the name is the desk's own, never a caller's. */
export function stagedPath(dataFolder: string, id: string): string {
  mkdirSync(stagingFolder(dataFolder), { recursive: true });
  return path.join(stagingFolder(dataFolder), id);
}

/** Brings text in as a file of its own. */
export async function takeText(call: SyncCall, name: string, text: string, origin: FileOrigin): Promise<ImportFile> {
  const { paths, ports } = call.desk;
  const file = stagedPath(paths.data, ports.newId());
  writeFileSync(file, text);
  return takeStaged(call, file, name, origin);
}

/** Brings a file in that was staged, and takes it from there whatever becomes of it. */
export async function takeStaged(call: SyncCall, file: string, name: string, origin: FileOrigin): Promise<ImportFile> {
  try {
    const { size, mtimeMs } = statSync(file);
    const dropped = { path: file, name: safeName(name), sizeBytes: size, modifiedMs: mtimeMs };
    return await takeFile(call, dropped, { origin, path: '' });
  } finally {
    rmSync(file, { force: true });
  }
}

const LONGEST_NAME = 200;

/** A name on every system, whatever a caller says. */
function safeName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(/[:*?"<>|\p{Cc}]/gu, '_').trim();
  return clean.length <= LONGEST_NAME ? clean || '_' : clean.slice(-LONGEST_NAME);
}
