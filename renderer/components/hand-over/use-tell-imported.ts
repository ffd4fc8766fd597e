import { useCallback } from 'react';
import type { ImportFile } from '../../../shared/contract/imports.ts';
import { useWords } from '../../state/language.ts';
import { goTo } from '../../state/route.ts';
import { useScreen } from '../../state/screen-store.ts';

const WAITING: ReadonlySet<string> = new Set(['held', 'rejected', 'unrecognised']);

/**
 * Goes to a file that was handed over, and says what became of it: one that was undone can be brought back there. What a file
 * asks, or why it is not in, stands there too, and is nothing done.
 */
export function useTellImported(): (file: ImportFile) => void {
  const words = useWords();
  const tellDone = useScreen((screen) => screen.tellDone);
  return useCallback(
    ({ id, name, status }) => {
      if (id !== null) goTo({ view: 'imports', file: id, line: null });
      if (id !== null && WAITING.has(status)) return;
      const told = { name, status: words(`imports.status.${status}`) };
      tellDone(status === 'undone' ? words('handOver.undone', { name }) : words('handOver.done', told), false);
    },
    [words, tellDone],
  );
}
