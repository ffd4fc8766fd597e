import type { Chapter } from '../../../../shared/chapter/chapter.ts';

/** Lengths of Word: a twentieth of a point. */
const TWIPS_PER_MM = 1440 / 25.4;

/** A4 with the margins of the house style. */
const PAGE_MM = { width: 210, height: 297, top: 22, bottom: 20, side: 18, header: 10, footer: 9 } as const;

export function twips(mm: number): number {
  return Math.floor(mm * TWIPS_PER_MM);
}

/** Width of the text, in twips. */
export const TEXT_WIDTH = twips(PAGE_MM.width - 2 * PAGE_MM.side);
/** Between two figures that stand side by side. */
export const GUTTER = twips(4);

export const PAGE = {
  size: { width: twips(PAGE_MM.width), height: twips(PAGE_MM.height) },
  margin: {
    top: twips(PAGE_MM.top),
    bottom: twips(PAGE_MM.bottom),
    left: twips(PAGE_MM.side),
    right: twips(PAGE_MM.side),
    header: twips(PAGE_MM.header),
    footer: twips(PAGE_MM.footer),
  },
} as const;

/** Half points, as Word counts sizes. */
export const SIZE = { body: 21, small: 18, source: 16, heading: [30, 25, 22], title: 36, subtitle: 24 } as const;

export const INK = { text: '1A1A1A', muted: '6B7280', hairline: 'D9DDE3', ground: 'F4F5F7' } as const;

/** Names of the document's own styles, which Word shows and lets one edit. */
export const STYLE = {
  caption: 'Caption',
  source: 'FigureSource',
  cell: 'TableText',
  bullet: 'ReportBullet',
  body: 'ReportBody',
  title: 'ReportTitle',
  subtitle: 'ReportSubtitle',
  side: 'FrontSide',
  sideHead: 'FrontSideHead',
  closing: 'ClosingHeading',
  closingText: 'ClosingText',
  contents: 'ContentsHeading',
} as const;

/** The theme colour as Word writes it. */
export function themeColour({ style }: Chapter): string {
  return (style.palette[0] ?? '#1a1a1a').slice(1).toUpperCase();
}
