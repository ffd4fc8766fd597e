import type { Chapter } from '../../../../shared/chapter/chapter.ts';
import { text } from '../../../../shared/i18n/text.ts';

/**
 * A4 with the margins of the house style, and in them what stands on each sheet: industry and date at the left, kind of report at
 * the right, a hairline below; the house and its notice, and page n of N. Browsers from Chromium 131 on print margin boxes.
 */
export function sheetCss({ header, footer, front, style, lang }: Chapter): string {
  const [theme = '#1a1a1a'] = style.palette;
  const joined = (words: readonly string[]) => cssText(words.filter((word) => word !== '').join('  '));
  const [before = '', between = '', after = ''] = text(lang, 'report.page', { page: '\n', pages: '\n' }).split('\n');
  const pages = `${cssText(before)} counter(page) ${cssText(between)} counter(pages) ${cssText(after)}`;
  const look = 'font: 8pt "Noto Sans SC", sans-serif; color: #6b7280;';
  const head = `${look} vertical-align: bottom; padding-bottom: 1.5mm; margin-bottom: 4mm; border-bottom: 0.75pt solid ${theme};`;
  const foot = `${look} vertical-align: top; padding-top: 4mm;`;
  return `@page {
  size: A4;
  margin: 22mm 18mm 20mm;
  @top-left { width: 50%; ${head} text-align: left; content: ${joined([header.left, front.date])}; }
  @top-right { width: 50%; ${head} text-align: right; content: ${cssText(header.right)}; }
  @bottom-left { width: 75%; ${foot} text-align: left; content: ${joined([footer.left, footer.notice])}; }
  @bottom-right { width: 25%; ${foot} text-align: right; content: ${pages}; }
}`;
}

/** Words as a string of CSS; nothing of them ends it, or the style that it stands in. */
function cssText(words: string): string {
  const escaped = words.replace(/["\\<>\p{Cc}]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 32).toString(16)} `);
  return `"${escaped}"`;
}

/** All characters that the sheets print, for the faces that the page carries. */
export function sheetWords({ header, footer, front, lang }: Chapter): string {
  return [
    header.left,
    header.right,
    front.date,
    footer.left,
    footer.notice,
    text(lang, 'report.page'),
    '0123456789 ',
  ].join('');
}
