import type { ChangeWriter } from './change-log.ts';
import type { ReadDb } from './db.ts';
import { all, one } from './query.ts';

/** All settings that were ever set, as JSON values by name. */
export function readSettings(db: ReadDb): Record<string, unknown> {
  const rows = all<{ key: string; value: string }>(db, 'readSettings', 'SELECT key, value FROM settings');
  return Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value)]));
}

export function putSetting(writer: ChangeWriter, key: string, value: unknown): void {
  writer.put('settings', { key, value: JSON.stringify(value) });
}

/** What was answered for a file of this pattern before; null when it was never asked. */
export function rememberedAnswer(db: ReadDb, pattern: string, questionId: string): string | null {
  const row = one<{ choice: string }>(
    db,
    'rememberedAnswer',
    'SELECT choice FROM remembered_answers WHERE pattern = :pattern AND question_id = :questionId',
    { pattern, questionId },
  );
  return row?.choice ?? null;
}

export function rememberAnswer(writer: ChangeWriter, pattern: string, questionId: string, choice: string): void {
  writer.put('remembered_answers', { pattern, question_id: questionId, choice });
}
