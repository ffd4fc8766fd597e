import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib';

/** The bytes of an import as they were on the day: named by their hash, compressed, never changed. */
export interface ArchivedFile {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** The archive does not hold a file's original; its message is the file's name. */
export class OriginalLost extends Error {
  readonly code = 'ORIGINAL_LOST';
}

const FAST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };
const CHUNK = { highWaterMark: 1 << 20 };

export function archivePath(dataFolder: string, sha256: string): string {
  return path.join(dataFolder, 'archive', sha256.slice(0, 2), `${sha256}.zst`);
}

/**
 * Hashes a file and tells whether it held still meanwhile: null when its size or time changed, so that a file that is being
 * written is never taken for whole.
 */
export async function hashFile(file: string): Promise<ArchivedFile | null> {
  const before = statSync(file);
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for await (const chunk of createReadStream(file, CHUNK)) {
    hash.update(chunk);
    sizeBytes += chunk.length;
  }
  const after = statSync(file);
  const still = after.mtimeMs === before.mtimeMs && after.size === before.size && sizeBytes === before.size;
  return still ? { sha256: hash.digest('hex'), sizeBytes } : null;
}

/** Puts a file's bytes into the archive under their hash; false when the bytes are no longer those. */
export async function archiveFile(dataFolder: string, file: string, sha256: string): Promise<boolean> {
  const target = archivePath(dataFolder, sha256);
  if (existsSync(target)) return true;
  mkdirSync(path.dirname(target), { recursive: true });
  const draft = `${target}.${process.pid}.part`;
  const hash = createHash('sha256');
  try {
    await pipeline(
      createReadStream(file, CHUNK),
      async function* (source: AsyncIterable<Uint8Array>) {
        for await (const chunk of source) {
          hash.update(chunk);
          yield chunk;
        }
      },
      createZstdCompress(FAST),
      createWriteStream(draft, { flush: true }),
    );
    if (hash.digest('hex') !== sha256) return false;
    renameSync(draft, target);
    return true;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The archived bytes, chunk by chunk. */
export function readArchived(dataFolder: string, sha256: string): AsyncIterable<Uint8Array> {
  const source = createReadStream(archivePath(dataFolder, sha256), CHUNK);
  const bytes = createZstdDecompress({ chunkSize: 1 << 20 });
  source.on('error', (error) => bytes.destroy(error));
  return source.pipe(bytes);
}

/** Whether the archive still holds exactly these bytes. */
export async function archiveHolds(dataFolder: string, sha256: string): Promise<boolean> {
  if (!existsSync(archivePath(dataFolder, sha256))) return false;
  const hash = createHash('sha256');
  try {
    await pipeline(Readable.from(readArchived(dataFolder, sha256)), hash);
  } catch {
    return false;
  }
  return hash.digest('hex') === sha256;
}
