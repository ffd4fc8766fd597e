import { issuesOfFile } from '../store/applied.ts';
import type { Issue } from '../store/outcome.ts';
import { atomically, type LoadContext } from './load-context.ts';
import { loadPass } from './load-pass.ts';
import { readJudged } from './repeated-rows.ts';
import type { SourceFile } from './scan-records.ts';

/** Undoes the reading once its issues are known. */
class OnlyLooked extends Error {}

/**
 * A page of the issues of a file of which nothing is in. Such a file leaves nothing in the cache, so it is read once more, as
 * it was before, and what it wrote is rolled back.
 */
export async function issuesAnew(
  context: LoadContext,
  file: SourceFile,
  offset: number,
  count: number,
): Promise<Issue[]> {
  if (!file.decisions) return [];
  const { encoding } = file.decisions;
  let issues: Issue[] = [];
  try {
    await readJudged(context, file, encoding, (conflicts) =>
      atomically(context.db, async () => {
        await loadPass(context, file, encoding, conflicts, null);
        issues = issuesOfFile(context.db, file.fileId, offset, count);
        throw new OnlyLooked();
      }),
    );
  } catch (error) {
    if (!(error instanceof OnlyLooked)) throw error;
  }
  return issues;
}
