import PptxGenJS from 'pptxgenjs';
import type { Chapter } from '../../../../shared/chapter/chapter.ts';
import { type ChartAppearance, chartTheme } from '../../../../shared/charts/chart-theme.ts';
import type { MeasureText } from '../../../../shared/charts/wrap-text.ts';
import { addCover } from './cover-slide.ts';
import { type Deck, SLIDE, slideTheme } from './deck.ts';
import { addExhibit } from './exhibit-slides.ts';
import { finishPptx } from './finish-pptx.ts';
import { defineLayouts } from './layouts.ts';

/** What slides are written from beside the chapter. */
export interface PptxParts {
  readonly appearance: ChartAppearance;
  readonly measure: MeasureText;
  /** Time that the slides bear, `2026-03-22T20:00:00Z`. */
  readonly createdAt: string;
}

/** The chapter as slides: a cover, then a figure or a table each, as charts and tables that PowerPoint edits. */
export async function writePptx(chapter: Chapter, { appearance, measure, createdAt }: PptxParts): Promise<Uint8Array> {
  const pptx = new PptxGenJS();
  pptx.layout = SLIDE.name;
  pptx.title = chapter.front.title;
  pptx.subject = chapter.front.subtitle;
  pptx.author = chapter.front.analysts.map(({ name }) => name).join(', ') || chapter.footer.left || 'Weekly Desk';
  pptx.company = chapter.footer.left;
  pptx.theme = { headFontFace: chapter.style.latinFont, bodyFontFace: chapter.style.latinFont };
  defineLayouts(pptx, chapter);
  const theme = slideTheme(chartTheme('print', appearance, chapter.style.latinFont));
  const deck: Deck = { pptx, chapter, measure, theme, charts: [], alts: new Map() };
  addCover(deck);
  for (const block of chapter.body) if (block.kind === 'figure' || block.kind === 'table') addExhibit(block, deck);
  for (const block of chapter.closing) if (block.kind === 'table') addExhibit(block, deck);
  const bytes = await pptx.write({ outputType: 'uint8array' });
  if (!(bytes instanceof Uint8Array)) throw new Error('slides are bytes');
  return finishPptx(bytes, { chapter, charts: deck.charts, alts: deck.alts, createdAt });
}
