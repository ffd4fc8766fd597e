import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { DeskFailure } from './failure.ts';

/** Writes a file whole or not at all: beside its place first, then into it. Throws `CANNOT_WRITE` with the reason, and leaves nothing behind. */
export function writeWhole(file: string, bytes: Uint8Array): void {
  const part = path.join(path.dirname(file), `.${path.basename(file)}.part`);
  try {
    const opened = openSync(part, 'w');
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(opened, bytes, at);
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw cannotWrite(file, error);
  }
}

/** Writes a file under a name that is free: `周报.docx`, else `周报-2.docx`. What is there is never overwritten. Gives its path. */
export function writeBeside(file: string, bytes: Uint8Array): string {
  const { dir, name, ext } = path.parse(file);
  for (let number = 1; ; number++) {
    const free = number === 1 ? file : path.join(dir, `${name}-${number}${ext}`);
    if (!reserved(free)) continue;
    writeWhole(free, bytes);
    return free;
  }
}

/** Whether a name was free, and is taken now. */
function reserved(file: string): boolean {
  try {
    closeSync(openSync(file, 'wx'));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw cannotWrite(file, error);
  }
}

/** Makes a folder to write into, with those above it. Throws `CANNOT_WRITE`. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw cannotWrite(folder, error);
  }
}

function cannotWrite(file: string, error: unknown): DeskFailure {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new DeskFailure('CANNOT_WRITE', { path: file, reason });
}
