import type PptxGenJS from 'pptxgenjs';
import type { Analyst } from '../../../../shared/chapter/chapter.ts';
import type { MeasureText } from '../../../../shared/charts/wrap-text.ts';
import type { Lang } from '../../../../shared/contract/envelope.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { addTitle, type Deck, FACE_SLACK, INK, LAYOUT, themeColour, widthOf, wordsLook } from './deck.ts';
import { COVER } from './layouts.ts';

const SIZE = { industry: 18, subtitle: 18, facts: 14 } as const;
/** A title of the cover has room for so many lines. */
const TITLE_LINES = 2;
/** Lines break between words, and leave some of their room. */
const LINE_SLACK = 0.85;

/** The first slide: what the report is, of which day, and who answers for it. */
export function addCover({ pptx, chapter, measure }: Deck): void {
  const { front, lang } = chapter;
  const slide = pptx.addSlide({ masterName: LAYOUT.cover });
  const line = (words: string, place: object, options: PptxGenJS.TextPropsOptions) =>
    words !== '' &&
    slide.addText(words, { ...place, ...wordsLook(chapter), color: INK.text, margin: 0, valign: 'middle', ...options });
  line(front.industry, COVER.industry, { fontSize: SIZE.industry, bold: true, color: themeColour(chapter) });
  addTitle(slide, front.title, titleSize(front.title, measure));
  line(front.subtitle, COVER.subtitle, { fontSize: SIZE.subtitle, color: INK.muted });
  const rating = front.rating === '' ? '' : fact(text(lang, 'report.rated'), front.rating, lang);
  const facts = [front.date, rating, ...front.analysts.map((analyst) => analystLine(analyst, lang))];
  line(facts.filter((words) => words !== '').join('\n'), COVER.facts, {
    fontSize: SIZE.facts,
    valign: 'top',
    lineSpacingMultiple: 1.4,
  });
}

function fact(name: string, words: string, lang: Lang): string {
  return name + text(lang, 'report.caption.between') + words;
}

function analystLine({ name, role, licence, email }: Analyst, lang: Lang): string {
  const words = [role, licence === '' ? '' : text(lang, 'report.licence', { licence }), email];
  return [fact(text(lang, 'report.analyst'), name, lang), ...words].filter((word) => word !== '').join('  ');
}

/** As large as one line has room for; where that is small, as two lines have. */
function titleSize(title: string, measure: MeasureText): number {
  const asked = widthOf(title, COVER.titleSize, true, measure) / COVER.titleSize;
  const inOne = Math.floor((COVER.title.w * FACE_SLACK) / asked);
  if (inOne >= COVER.lineSize) return Math.min(COVER.titleSize, inOne);
  return Math.max(COVER.leastTitleSize, Math.min(COVER.lineSize, Math.floor(inOne * TITLE_LINES * LINE_SLACK)));
}
