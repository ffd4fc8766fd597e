import type { Mapping } from '../../shared/contract/mappings.ts';
import type { ChangeWriter } from './change-log.ts';
import type { ReadDb } from './db.ts';
import { all } from './query.ts';

/** Mappings of columns that the user saved, in the order in which they were. */
export function savedMappings(db: ReadDb): Mapping[] {
  const rows = all<{ mapping: string }>(db, 'savedMappings', 'SELECT mapping FROM mappings ORDER BY rowid');
  return rows.map(({ mapping }) => JSON.parse(mapping));
}

export function putMapping(writer: ChangeWriter, mapping: Mapping): void {
  writer.put('mappings', { id: mapping.id, mapping: JSON.stringify(mapping) });
}

export function removeMapping(writer: ChangeWriter, id: string): void {
  writer.remove('mappings', { id });
}
