import type { ChangeWriter } from './change-log.ts';
import type { ReadDb } from './db.ts';
import { all } from './query.ts';

/** A change that the user made to the list: a name put there (or moved, or given another stance), or taken off. */
export interface ListEdit {
  readonly sector: string;
  readonly group_name: string;
  readonly code: string;
  readonly action: 'put' | 'remove';
  /** Of a name that is put; null keeps what the file says. */
  readonly stance: string | null;
  readonly place: number | null;
}

/** A rating event that the user typed. */
export interface TypedRating {
  readonly code: string;
  readonly rated_on: string;
  readonly event: string | null;
  readonly rating: string | null;
  readonly target_price: number | null;
  readonly benchmark: string | null;
  readonly note: string | null;
  readonly entered_at: string;
  readonly rated_by: string | null;
}

/** The rating of an industry that the user typed. */
export interface TypedIndustryRating {
  readonly sector: string;
  readonly rated_on: string;
  readonly event: string | null;
  readonly rating: string | null;
  readonly rated_by: string | null;
  readonly note: string | null;
  readonly entered_at: string;
}

export function listEdits(db: ReadDb): ListEdit[] {
  return all<ListEdit>(db, 'listEdits', 'SELECT * FROM list_edits ORDER BY rowid');
}

export function putListEdit(writer: ChangeWriter, edit: ListEdit): void {
  writer.put('list_edits', { ...edit });
}

export function typedRatings(db: ReadDb): TypedRating[] {
  return all<TypedRating>(db, 'typedRatings', 'SELECT * FROM typed_ratings ORDER BY code, rated_on');
}

export function putTypedRating(writer: ChangeWriter, rating: TypedRating): void {
  writer.put('typed_ratings', { ...rating });
}

export function removeTypedRating(writer: ChangeWriter, key: Pick<TypedRating, 'code' | 'rated_on'>): void {
  writer.remove('typed_ratings', { ...key });
}

export function typedIndustryRatings(db: ReadDb): TypedIndustryRating[] {
  return all<TypedIndustryRating>(
    db,
    'typedIndustryRatings',
    'SELECT * FROM typed_industry_ratings ORDER BY sector, rated_on',
  );
}

export function putTypedIndustryRating(writer: ChangeWriter, rating: TypedIndustryRating): void {
  writer.put('typed_industry_ratings', { ...rating });
}

export function removeTypedIndustryRating(
  writer: ChangeWriter,
  key: Pick<TypedIndustryRating, 'sector' | 'rated_on'>,
): void {
  writer.remove('typed_industry_ratings', { ...key });
}
