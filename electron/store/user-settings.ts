import type { ChangeWriter } from './change-log.ts';
import type { ReadDb } from './db.ts';
import { all } from './query.ts';

/** All settings that were ever set, as JSON values by name. */
export function readSettings(db: ReadDb): Record<string, unknown> {
  const rows = all<{ key: string; value: string }>(db, 'readSettings', 'SELECT key, value FROM settings');
  return Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value)]));
}

export function putSetting(writer: ChangeWriter, key: string, value: unknown): void {
  writer.put('settings', { key, value: JSON.stringify(value) });
}

/** The pattern under which stands what names of instruments mean, whatever the file. */
export const NAMES_PATTERN = 'names';

/** What was answered for files of these patterns before. */
export function rememberedAnswers(
  db: ReadDb,
  patterns: readonly string[],
): { pattern: string; questionId: string; choice: string }[] {
  return all(
    db,
    'rememberedAnswers',
    `SELECT pattern, question_id AS questionId, choice FROM remembered_answers
     WHERE pattern IN (SELECT value FROM json_each(:patterns))`,
    { patterns: JSON.stringify(patterns) },
  );
}

export function rememberAnswer(writer: ChangeWriter, pattern: string, questionId: string, choice: string): void {
  writer.put('remembered_answers', { pattern, question_id: questionId, choice });
}
