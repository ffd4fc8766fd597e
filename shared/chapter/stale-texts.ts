import { titleWithUnit } from '../charts/figure-words.ts';
import { anyFigureData } from '../figures/figures.ts';
import { shownPart } from '../figures/shown-part.ts';
import type { ChapterOrder } from './build-chapter.ts';
import type { Chapter } from './chapter.ts';
import { findingsOf, generatedTitle } from './front-page.ts';

/** What the desk itself says where a text of the user's can stand; null where it says nothing that rests on data. */
export function generatedText(order: ChapterOrder, slot: string): string | null {
  const { input, history, week, settings } = order;
  const { lang } = input.rows;
  if (slot === 'title') return generatedTitle(week, findingsOf(order), settings.report, lang);
  const [kind, id = ''] = slot.split(':');
  if (kind === 'sentence') return week.commentary.find((sentence) => sentence.id === id)?.text ?? null;
  const figure = kind === 'caption' ? anyFigureData(id, input, history) : null;
  return figure && titleWithUnit(shownPart(figure, input.rows.settings.figureOptions[id] ?? {}), lang);
}

/** Texts of the user's under which the data moved: what the desk says now is not what it said when they were written. */
export function staleTexts(order: ChapterOrder): Chapter['stale'] {
  return [...order.texts].flatMap(([slot, { text, said }]) => {
    if (said === null || text === '') return [];
    const generated = generatedText(order, slot) ?? '';
    return generated === said ? [] : [{ slot, text, generated }];
  });
}
