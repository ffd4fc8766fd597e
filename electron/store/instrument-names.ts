import type { ReadDb } from './db.ts';
import { all } from './query.ts';

/** Every name that files give an instrument: of lists of instruments with their aliases, and of tables that came with names. */
export function namedInstruments(db: ReadDb): { name: string; code: string }[] {
  const rows = all<{ code: string; name: string | null; name_en: string | null; aliases: string | null }>(
    db,
    'namedInstruments',
    `SELECT code, name, name_en, aliases FROM instruments
     UNION SELECT code, name, NULL, NULL FROM names`,
  );
  return rows.flatMap(({ code, name, name_en, aliases }) =>
    [name, name_en, ...(aliases?.split(/[;；]/) ?? [])].flatMap((one) => (one?.trim() ? [{ name: one, code }] : [])),
  );
}
