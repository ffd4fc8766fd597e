import { createHash } from 'node:crypto';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { FROZEN_SHAPE, type Frozen, frozenSchema } from '../../../shared/published/frozen.ts';
import { publishedContent, type StoredContent, type StoredEdition } from '../../store/published.ts';
import type { DeskContext } from '../context.ts';
import { DeskFailure } from '../failure.ts';
import { keptUntilChanged } from '../kept-until-changed.ts';

/** What a week printed as bytes to be kept, and their hash. */
export function packFrozen(frozen: Frozen): StoredContent {
  const content = zstdCompressSync(JSON.stringify(frozen));
  return { content, contentSha256: hashOf(content) };
}

const kept = keptUntilChanged<Frozen>(4);

/**
 * What an edition printed. Throws `PUBLISHED_OTHER_VERSION` where a product of another version froze it in a shape that this one
 * does not know, `PUBLISHED_DAMAGED` where its bytes are no longer those.
 */
export function frozenOf(desk: DeskContext, edition: Pick<StoredEdition, 'week' | 'edition'>): Frozen {
  return kept(desk, `${edition.week} ${edition.edition}`, () => readFrozen(desk, edition));
}

function readFrozen(desk: DeskContext, { week, edition }: Pick<StoredEdition, 'week' | 'edition'>): Frozen {
  const stored = publishedContent(desk.userDb(), week, edition);
  if (!stored || !isSound(stored)) throw new DeskFailure('PUBLISHED_DAMAGED', { week, edition });
  const read: unknown = JSON.parse(zstdDecompressSync(stored.content).toString('utf8'));
  const parsed = frozenSchema.safeParse(read);
  if (parsed.success) return parsed.data;
  const shape = read !== null && typeof read === 'object' && 'shape' in read ? String(read.shape) : '?';
  throw new DeskFailure('PUBLISHED_OTHER_VERSION', { week, edition, shape, known: FROZEN_SHAPE });
}

/** Editions that cannot be read as they were published, by week and number. */
export function unsoundEditions(desk: DeskContext, editions: readonly StoredEdition[]): string[] {
  return editions.filter((edition) => !canRead(desk, edition)).map(({ week, edition }) => `${week} (${edition})`);
}

function canRead(desk: DeskContext, edition: StoredEdition): boolean {
  try {
    readFrozen(desk, edition);
    return true;
  } catch (error) {
    if (error instanceof DeskFailure) return false;
    throw error;
  }
}

function isSound({ content, contentSha256 }: StoredContent): boolean {
  return hashOf(content) === contentSha256;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
