import { useCallback } from 'react';
import { paragraphsOf } from '../../shared/commentary/paragraphs.ts';
import type { Commentary, Fact } from '../../shared/contract/commentary.ts';
import type { OutputOf } from '../../shared/contract/operations.ts';
import { useLang, useWords } from '../state/language.ts';
import { useScreen } from '../state/screen-store.ts';
import { asDeskCallError } from './desk-call-error.ts';
import { callDesk, useDesk } from './desk-context.ts';
import { useCopyText } from './use-copy-text.ts';

/** Files behind a number beyond these are told by their count. */
const MOST_PLACES = 4;

/** Copies sentences with what stands behind each of their numbers: file and line, a number a line. */
export function useCopyWithSources(): (sentences: readonly Commentary[]) => Promise<void> {
  const bridge = useDesk();
  const lang = useLang();
  const words = useWords();
  const copyText = useCopyText();
  const tellError = useScreen((screen) => screen.tellError);
  return useCallback(
    async (sentences) => {
      try {
        const facts = sentences.flatMap((sentence) => sentence.facts);
        const traces = await Promise.all(facts.map(({ trace }) => callDesk(bridge, 'trace', { key: trace }, lang)));
        const lines = facts.map((fact, index) => sourceLine(fact, traces[index], words));
        const text = [...paragraphsOf(sentences, lang), '', ...new Set(lines)].join('\n');
        await copyText({ text, html: null }, words('points.copiedWithSources'));
      } catch (thrown) {
        tellError(asDeskCallError('trace', thrown));
      }
    },
    [bridge, lang, words, copyText, tellError],
  );
}

/** `3.0%：示例-指数收盘-2026.csv 第1247行；…` */
function sourceLine(
  { text: number }: Fact,
  trace: OutputOf<'trace'> | undefined,
  words: ReturnType<typeof useWords>,
): string {
  const places = (trace?.inputs ?? []).flatMap(({ file, line }) =>
    file === null || line === null ? [] : [words('points.sourcePlace', { file, line })],
  );
  const shown = [...new Set(places)];
  const more = shown.length > MOST_PLACES ? [words('points.sourceMore', { count: shown.length - MOST_PLACES })] : [];
  return words('points.sourceLine', {
    number,
    places: [...shown.slice(0, MOST_PLACES), ...more].join(words('points.sourceBetween')),
  });
}
