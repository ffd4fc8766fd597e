import { issuesOfFile } from '../store/applied.ts';
import type { LedgerEntry } from '../store/ledger.ts';
import type { Issue } from '../store/outcome.ts';
import type { DeskContext } from './context.ts';
import { sourceOf } from './settle.ts';

/** Issues of a file that is in stand in the cache; of one that is not, the first are kept and the others are read again. */
export async function issuesPage(
  desk: DeskContext,
  entry: LedgerEntry,
  offset: number,
  count: number,
): Promise<readonly Issue[]> {
  const { fileId, state, outcome } = entry;
  if (state === 'imported' || state === 'partial') return issuesOfFile(desk.cache(), fileId, offset, count);
  const kept = outcome?.issues ?? [];
  if (offset + count <= kept.length || kept.length === outcome?.issueCount) return kept.slice(offset, offset + count);
  const { db, sync } = desk.own();
  return sync.issues({ file: sourceOf(db, entry), offset, count });
}

/** Every issue of a file. */
export function allIssues(desk: DeskContext, entry: LedgerEntry): Promise<readonly Issue[]> {
  return issuesPage(desk, entry, 0, entry.outcome?.issueCount ?? 0);
}
