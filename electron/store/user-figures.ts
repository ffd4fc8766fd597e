import { type UserFigure, userFigureSchema } from '../../shared/figures/user-figures/user-figure.ts';
import type { ChangeWriter } from './change-log.ts';
import type { ReadDb } from './db.ts';
import { all, one } from './query.ts';

/** Figures that the user made, in the order in which they did; one that no longer fits is left out. */
export function storedUserFigures(db: ReadDb): UserFigure[] {
  const rows = all<{ figure: string }>(db, 'storedUserFigures', 'SELECT figure FROM user_figures ORDER BY place, id');
  return rows.flatMap(({ figure }) => userFigureSchema.safeParse(JSON.parse(figure)).data ?? []);
}

/** Keeps a figure: a new one behind the others, one that is there in its place. */
export function putUserFigure(writer: ChangeWriter, db: ReadDb, figure: UserFigure): void {
  const row = one<{ place: number }>(
    db,
    'placeOfUserFigure',
    `SELECT coalesce((SELECT place FROM user_figures WHERE id = :id), (SELECT max(place) + 1 FROM user_figures), 1) AS place`,
    { id: figure.id },
  );
  writer.put('user_figures', { id: figure.id, place: row?.place ?? 1, figure: JSON.stringify(figure) });
}

export function removeUserFigure(writer: ChangeWriter, id: string): void {
  writer.remove('user_figures', { id });
}
