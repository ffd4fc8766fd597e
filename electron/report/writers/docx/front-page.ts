import { Bookmark, Paragraph, type Table, TextRun } from 'docx';
import type { Chapter, ListItem } from '../../../../shared/chapter/chapter.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { lineBelow, type Picture, taggedPicture } from './exhibits.ts';
import { GUTTER, STYLE, TEXT_WIDTH } from './look.ts';
import { type PassagePlace, passageRuns, wordsRun } from './runs.ts';
import { sideBySide } from './tables.ts';
import type { Tags } from './tags.ts';

/** The narrow column's part of the page. */
const SIDE_SHARE = 0.32;

/** The front page: who, when and how it is rated at the left; what the week says at the right. */
export function frontPageTable(chapter: Chapter, trend: Picture | null, tags: Tags): Table {
  const side = Math.floor(TEXT_WIDTH * SIDE_SHARE);
  return sideBySide([
    { width: side, children: sideColumn(chapter, trend, tags) },
    { width: GUTTER * 2, children: [new Paragraph({ children: [] })] },
    { width: TEXT_WIDTH - side - GUTTER * 2, children: mainColumn(chapter, tags) },
  ]);
}

function sideColumn({ front, lang }: Chapter, trend: Picture | null, tags: Tags): Paragraph[] {
  const head = (words: string) => new Paragraph({ style: STYLE.sideHead, children: [new TextRun(words)] });
  const line = (words: string, bold = false) =>
    new Paragraph({ style: STYLE.side, children: [new TextRun({ text: words, bold })] });
  const analysts = front.analysts.flatMap(({ name, role, licence, email }) => [
    line([name, role].filter((words) => words !== '').join(' '), true),
    ...(licence === '' ? [] : [line(text(lang, 'report.licence', { licence }))]),
    ...(email === '' ? [] : [line(email)]),
  ]);
  return [
    head(front.industry),
    new Paragraph({ style: STYLE.side, children: [wordsRun(front.date, 'report:date', tags)] }),
    ...(front.rating === ''
      ? []
      : [
          new Paragraph({
            style: STYLE.side,
            children: [
              new TextRun({ text: text(lang, 'report.lead', { lead: text(lang, 'report.rated') }), bold: true }),
              wordsRun(front.rating, 'report:rating', tags, { bold: true }),
            ],
          }),
        ]),
    ...(front.trend && trend
      ? [
          head(text(lang, 'report.trend')),
          new Paragraph({ children: [taggedPicture(front.trend, trend, tags)] }),
          new Paragraph({ style: STYLE.source, children: [lineBelow('source', front.trend, tags)] }),
        ]
      : []),
    ...(analysts.length === 0 ? [] : [head(text(lang, 'report.analyst')), ...analysts]),
    ...(front.related.length === 0
      ? []
      : [
          head(text(lang, 'report.related')),
          ...front.related.map(({ title, date }) => line(text(lang, 'report.related.line', { title, date }))),
        ]),
  ];
}

function mainColumn({ front, lang }: Chapter, tags: Tags): Paragraph[] {
  return [
    new Paragraph({ style: STYLE.title, children: [wordsRun(front.title, 'report:title', tags)] }),
    new Paragraph({ style: STYLE.subtitle, children: [wordsRun(front.subtitle, 'report:subtitle', tags)] }),
    ...front.bullets.map((item) => bullet(item, { block: tags.block(`front:${item.lead}`), line: 0 }, tags, lang)),
  ];
}

/** ● with its words in bold before what it says. */
export function bullet(
  { lead, passages }: ListItem,
  place: PassagePlace,
  tags: Tags,
  lang: Chapter['lang'],
): Paragraph {
  const words = lead === '' ? '' : text(lang, 'report.lead', { lead });
  const id = words === '' ? '' : tags.add('lead', place.block, { text: words, ...place });
  const head = words === '' ? [] : [new Bookmark({ id, children: [new TextRun({ text: words, bold: true })] })];
  const said = passageRuns(passages, tags, lang, place);
  return new Paragraph({ style: STYLE.bullet, children: [...head, ...said] });
}
