import type { JobTools } from '../../shared/contract/job-protocol.ts';
import { appliedFiles } from '../store/applied.ts';
import { contentHash, orphanedFacts } from '../store/content-hash.ts';
import { openReader, type ReadDb } from '../store/db.ts';
import { archiveHolds } from './archive.ts';

/** What was found of a data folder's cache and archive. */
export interface CheckResult {
  /** Why the cache is not sound, in SQLite's words; null when it is. */
  readonly fault: string | null;
  readonly orphans: number;
  readonly contentHash: string;
  /** Hashes of files whose original is gone from the archive, or is no longer what it was. */
  readonly archiveLost: readonly string[];
  readonly appliedIds: readonly number[];
}

/** Checks everything that can be checked without the ledger: the cache whole, each original by its hash. */
export async function checkData(
  order: {
    readonly dataFolder: string;
    readonly cacheFile: string;
    /** What the archive has to hold. */
    readonly hashes: readonly string[];
  },
  tools: JobTools,
): Promise<CheckResult> {
  const archiveLost: string[] = [];
  for (const [index, sha256] of order.hashes.entries()) {
    tools.checkCancelled();
    tools.onProgress(index, order.hashes.length);
    if (!(await archiveHolds(order.dataFolder, sha256))) archiveLost.push(sha256);
  }
  const db = openReader(order.cacheFile);
  try {
    const fault = integrityFault(db);
    return {
      fault,
      orphans: orphanedFacts(db),
      contentHash: contentHash(db),
      archiveLost,
      appliedIds: appliedFiles(db).map(({ fileId }) => fileId),
    };
  } finally {
    db.close();
  }
}

function integrityFault(db: ReadDb): string | null {
  const answer = String(db.pragma('integrity_check(1)', { simple: true }));
  return answer === 'ok' ? null : answer;
}
