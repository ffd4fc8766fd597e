import type { ReadDb, WriteDb } from './db.ts';
import { one } from './query.ts';

/** A picture that the user gave, as it came. */
export interface StoredPicture {
  readonly sha256: string;
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

export function pictureByHash(db: ReadDb, sha256: string): StoredPicture | null {
  return one<StoredPicture>(
    db,
    'pictureByHash',
    'SELECT sha256, media_type AS mediaType, width, height, bytes FROM pictures WHERE sha256 = :sha256',
    { sha256 },
  );
}

/**
 * Keeps a picture under its hash. It is no change of the user's: nothing shows it until a figure does, and a figure that is
 * taken back and brought again finds it.
 */
export function keepPicture(db: WriteDb, picture: StoredPicture): void {
  db.prepare(
    `INSERT OR IGNORE INTO pictures(sha256, media_type, width, height, bytes)
     VALUES(:sha256, :mediaType, :width, :height, :bytes)`,
  ).run({ ...picture, bytes: Buffer.from(picture.bytes) });
}
