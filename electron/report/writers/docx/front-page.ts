import { Paragraph, type Table, TextRun } from 'docx';
import type { Chapter } from '../../../../shared/chapter/chapter.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { type Picture, pictureRun } from './exhibits.ts';
import { GUTTER, STYLE, TEXT_WIDTH } from './look.ts';
import { passageRuns } from './runs.ts';
import { sideBySide } from './tables.ts';
import type { Tags } from './tags.ts';

/** The narrow column's part of the page. */
const SIDE_SHARE = 0.32;

/** The front page: who, when and how it is rated at the left; what the week says at the right. */
export function frontPageTable(chapter: Chapter, trend: Picture | null, tags: Tags): Table {
  const side = Math.floor(TEXT_WIDTH * SIDE_SHARE);
  return sideBySide([
    { width: side, children: sideColumn(chapter, trend) },
    { width: GUTTER * 2, children: [new Paragraph({ children: [] })] },
    { width: TEXT_WIDTH - side - GUTTER * 2, children: mainColumn(chapter, tags) },
  ]);
}

function sideColumn({ front, lang }: Chapter, trend: Picture | null): Paragraph[] {
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
    line(front.date),
    ...(front.rating === ''
      ? []
      : [line(text(lang, 'report.lead', { lead: text(lang, 'report.rated') }) + front.rating, true)]),
    ...(front.trend && trend
      ? [
          head(text(lang, 'report.trend')),
          new Paragraph({ children: [pictureRun(front.trend, trend)] }),
          new Paragraph({ style: STYLE.source, children: [new TextRun(front.trend.source)] }),
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
    new Paragraph({ style: STYLE.title, children: [new TextRun(front.title)] }),
    new Paragraph({ style: STYLE.subtitle, children: [new TextRun(front.subtitle)] }),
    ...front.bullets.map(({ lead, passages }) => bullet(lead, passages, tags, lang)),
  ];
}

/** ● with its words in bold before what it says. */
export function bullet(
  lead: string,
  passages: Chapter['front']['bullets'][number]['passages'],
  tags: Tags,
  lang: Chapter['lang'],
): Paragraph {
  const said = passageRuns(passages, tags, lang);
  const head = lead === '' ? [] : [new TextRun({ text: text(lang, 'report.lead', { lead }), bold: true })];
  return new Paragraph({ style: STYLE.bullet, children: [...head, ...said] });
}
