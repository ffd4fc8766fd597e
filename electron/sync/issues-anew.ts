import type { Issue } from '../store/outcome.ts';
import type { LoadContext } from './load-context.ts';
import { readJudged } from './repeated-rows.ts';
import type { SourceFile } from './source-file.ts';

/**
 * A page of the issues of a file of which nothing is in. Such a file leaves nothing in the cache, so it is read once more, as
 * it was before.
 */
export async function issuesAnew(
  context: LoadContext,
  file: SourceFile,
  offset: number,
  count: number,
): Promise<Issue[]> {
  if (!file.decisions) return [];
  const { encoding } = file.decisions;
  return readJudged({ ...context, file, encoding }, context, async (judged) => {
    const issues: Issue[] = [];
    let before = 0;
    for await (const piece of context.readRows(file, encoding, judged)) {
      context.checkCancelled();
      if (piece.kind === 'end') break;
      issues.push(...piece.issues.slice(Math.max(0, offset - before), Math.max(0, offset + count - before)));
      before += piece.issues.length;
    }
    return issues;
  });
}
