import { archiveHolds, OriginalLost, readArchived } from '../../sync/archive.ts';
import type { DeskContext } from '../context.ts';

/** The bytes of a file as they were; throws where the archive no longer holds exactly those. */
export async function originalOf(
  desk: DeskContext,
  { name, sha256 }: { readonly name: string; readonly sha256: string },
): Promise<Uint8Array> {
  if (!(await archiveHolds(desk.paths.data, sha256))) throw new OriginalLost(name);
  const pieces: Uint8Array[] = [];
  for await (const piece of readArchived(desk.paths.data, sha256)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}
