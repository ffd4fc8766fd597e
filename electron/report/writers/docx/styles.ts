import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { Chapter } from '../../../../shared/chapter/chapter.ts';
import { INK, SIZE, STYLE, themeColour, twips } from './look.ts';
import { LISTS } from './numbering.ts';
import { pageStyles } from './page-styles.ts';

/** Lines of 1.25 times the type's height; Word counts 240 to a line. */
const LINE = 300;

/** A face for Chinese, and one for Latin letters and figures. */
export interface Faces {
  readonly ascii: string;
  readonly hAnsi: string;
  readonly cs: string;
  readonly eastAsia: string;
}

/** Styles of the report, each of them Word's to edit: faces by script, sizes and spacing of the house style. */
export function stylesOf(chapter: Chapter): IStylesOptions {
  const { latinFont, bodyFont, headingFont } = chapter.style;
  const faces = (eastAsia: string): Faces => ({ ascii: latinFont, hAnsi: latinFont, cs: latinFont, eastAsia });
  const heading = faces(headingFont);
  const colour = themeColour(chapter);
  return {
    default: {
      document: {
        run: { font: faces(bodyFont), size: SIZE.body, color: INK.text },
        paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO } },
      },
      ...headingStyles(colour, heading),
    },
    paragraphStyles: [...textStyles(chapter), ...exhibitStyles(colour, heading), ...pageStyles(colour, heading)],
  };
}

function headingStyles(color: string, font: Faces) {
  return Object.fromEntries(
    SIZE.heading.map((size, level) => [
      `heading${level + 1}`,
      {
        run: { bold: true, size, color, font },
        paragraph: {
          keepNext: true,
          spacing: { before: 280, after: 120, line: 240, lineRule: LineRuleType.AUTO },
          numbering: { reference: LISTS.headings, level },
        },
      },
    ]),
  );
}

function textStyles({ lang }: Chapter): IParagraphStyleOptions[] {
  return [
    {
      id: STYLE.body,
      name: 'Report Body',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        alignment: AlignmentType.BOTH,
        indent: lang === 'zh' ? { firstLine: 2 * SIZE.body * 10, firstLineChars: 200 } : {},
        spacing: { line: LINE, lineRule: LineRuleType.AUTO, after: 100 },
      },
    },
    {
      id: STYLE.bullet,
      name: 'Report Bullet',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        alignment: AlignmentType.BOTH,
        spacing: { line: LINE, lineRule: LineRuleType.AUTO, after: 80 },
        numbering: { reference: LISTS.bullets, level: 0 },
      },
    },
    ...[1, 2].map((level) => ({
      id: `TOC${level}`,
      name: `toc ${level}`,
      basedOn: 'Normal',
      paragraph: { spacing: { after: 60 }, indent: { left: twips(4) * (level - 1) } },
    })),
    { id: 'TableofFigures', name: 'table of figures', basedOn: 'Normal', paragraph: { spacing: { after: 60 } } },
  ];
}

function exhibitStyles(color: string, font: Faces): IParagraphStyleOptions[] {
  return [
    {
      id: STYLE.caption,
      name: 'caption',
      basedOn: 'Normal',
      next: STYLE.body,
      quickFormat: true,
      run: { bold: true, size: SIZE.small, font },
      paragraph: {
        keepNext: true,
        keepLines: true,
        spacing: { before: 140, after: 60 },
        border: { bottom: { style: 'single', size: 8, space: 2, color } },
      },
    },
    {
      id: STYLE.source,
      name: 'Figure Source',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: SIZE.source, color: INK.muted },
      paragraph: { spacing: { before: 30, after: 60 } },
    },
    { id: STYLE.cell, name: 'Table Text', basedOn: 'Normal', quickFormat: true, run: { size: SIZE.small } },
  ];
}
