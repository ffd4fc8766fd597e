import { z } from 'zod';
import { type OutlineEntry, outlineEntrySchema } from '../../shared/figures/outline.ts';
import type { ChangeWriter } from './change-log.ts';
import type { ReadDb } from './db.ts';
import { one } from './query.ts';

/** The outline of the weekly; there is one. */
const REPORT = 'report';
const entriesSchema = z.array(outlineEntrySchema);

/** The user's order of the figures; null where there is none, or it no longer fits. */
export function storedOutline(db: ReadDb): OutlineEntry[] | null {
  const row = one<{ entries: string }>(db, 'storedOutline', 'SELECT entries FROM outlines WHERE name = :name', {
    name: REPORT,
  });
  return row ? (entriesSchema.safeParse(JSON.parse(row.entries)).data ?? null) : null;
}

export function putOutline(writer: ChangeWriter, entries: readonly OutlineEntry[]): void {
  writer.put('outlines', { name: REPORT, entries: JSON.stringify(entries) });
}

export function removeOutline(writer: ChangeWriter): void {
  writer.remove('outlines', { name: REPORT });
}
