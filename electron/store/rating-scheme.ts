import { type RatingScheme, ratingSchemeSchema } from '../../shared/contract/rating-parts.ts';
import type { ChangeWriter } from './change-log.ts';
import type { ReadDb } from './db.ts';
import { one } from './query.ts';

/** The house's scheme of ratings; there is one. */
const HOUSE = 'house';

/** The user's scheme; null where there is none, or it no longer fits. */
export function storedScheme(db: ReadDb): RatingScheme | null {
  const row = one<{ scheme: string }>(db, 'storedScheme', 'SELECT scheme FROM rating_schemes WHERE name = :name', {
    name: HOUSE,
  });
  return row ? (ratingSchemeSchema.safeParse(JSON.parse(row.scheme)).data ?? null) : null;
}

export function putScheme(writer: ChangeWriter, scheme: RatingScheme): void {
  writer.put('rating_schemes', { name: HOUSE, scheme: JSON.stringify(scheme) });
}

export function removeScheme(writer: ChangeWriter): void {
  writer.remove('rating_schemes', { name: HOUSE });
}
