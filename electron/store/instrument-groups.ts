import type { ChangeWriter } from './change-log.ts';
import type { ReadDb } from './db.ts';
import { all } from './query.ts';

/** A group as the user has it: it stands above the list of a file. */
export interface EditedGroup {
  readonly id: string;
  readonly name: string | null;
  readonly name_en: string | null;
  readonly own: string | null;
  readonly codes: readonly string[];
}

/** Groups that the user made or changed, in the order in which they did. */
export function editedGroups(db: ReadDb): EditedGroup[] {
  const rows = all<Omit<EditedGroup, 'codes'> & { readonly codes: string }>(
    db,
    'editedGroups',
    'SELECT id, name, name_en, own, codes FROM instrument_groups ORDER BY rowid',
  );
  return rows.map((row) => ({ ...row, codes: JSON.parse(row.codes) as string[] }));
}

export function putGroup(writer: ChangeWriter, group: EditedGroup): void {
  writer.put('instrument_groups', { ...group, codes: JSON.stringify(group.codes) });
}

export function removeGroup(writer: ChangeWriter, id: string): void {
  writer.remove('instrument_groups', { id });
}
