import type PptxGenJS from 'pptxgenjs';
import type { Chapter } from '../../../../shared/chapter/chapter.ts';
import { INK, LAYOUT, PLACE, PLACEHOLDER, SIZE, SLIDE, themeColour, wordsLook } from './deck.ts';

/** The house's two layouts: titles are placeholders, so that an outline shows them. */
export function defineLayouts(pptx: PptxGenJS, chapter: Chapter): void {
  const colour = themeColour(chapter);
  const { left, notice } = chapter.footer;
  const footer = [left, notice].filter((words) => words !== '').join('  ');
  const heading = { ...wordsLook(chapter, 'heading'), bold: true, color: INK.text, margin: 0 };
  const small = { ...wordsLook(chapter), fontSize: SIZE.footer, color: INK.muted, margin: 0 };
  const title = (place: object, fontSize: number, valign: 'middle' | 'bottom') => ({
    placeholder: {
      options: {
        name: PLACEHOLDER.title,
        type: 'title' as const,
        ...place,
        ...heading,
        fontSize,
        valign,
        align: 'left' as const,
      },
      text: '',
    },
  });
  pptx.defineSlideMaster({
    title: LAYOUT.exhibit,
    background: { color: 'FFFFFF' },
    objects: [
      title(PLACE.title, SIZE.title, 'middle'),
      { line: { ...PLACE.rule, line: { color: colour, width: 1.5 } } },
      { text: { text: footer, options: { ...PLACE.footer, ...small, valign: 'middle' } } },
    ],
    slideNumber: { ...PLACE.page, ...small, align: 'right' },
  });
  pptx.defineSlideMaster({
    title: LAYOUT.cover,
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: 0, y: 0, w: 0.35, h: SLIDE.height, fill: { color: colour } } },
      title(COVER.title, COVER.titleSize, 'bottom'),
      { text: { text: footer, options: { ...PLACE.footer, ...small, x: COVER.title.x, valign: 'middle' } } },
    ],
  });
}

/** Where the first slide's words stand. */
export const COVER = {
  title: { x: 1, y: 1.7, w: SLIDE.width - 2, h: 1.7 },
  titleSize: 36,
  /** At this size or above, a title of one line stays one. */
  lineSize: 28,
  leastTitleSize: 20,
  industry: { x: 1, y: 0.8, w: SLIDE.width - 2, h: 0.5 },
  subtitle: { x: 1, y: 3.55, w: SLIDE.width - 2, h: 0.45 },
  facts: { x: 1, y: 4.25, w: SLIDE.width - 2, h: 2.5 },
} as const;
