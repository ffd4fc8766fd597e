import type { Blob } from '../../shared/contract/report.ts';
import type { StoredBlob } from './desk.ts';

/** Bytes on their way to a window or a file, by id. */
export interface BlobStore {
  readonly put: (blob: StoredBlob) => Blob;
  readonly get: (id: string) => StoredBlob | null;
}

/** Pictures are fetched at once; older ones make room, so that a long session does not fill the memory. */
const MOST_KEPT = 32;

export function createBlobStore(newId: () => string): BlobStore {
  const kept = new Map<string, StoredBlob>();
  return {
    put(blob) {
      const id = newId();
      kept.set(id, blob);
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST_KEPT) break;
        kept.delete(oldest);
      }
      return { id, fileName: blob.fileName, mediaType: blob.mediaType, sizeBytes: blob.bytes.length };
    },
    get: (id) => kept.get(id) ?? null,
  };
}
