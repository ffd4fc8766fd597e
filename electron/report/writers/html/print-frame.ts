import type { Chapter } from '../../../../shared/chapter/chapter.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { html } from './escape.ts';

/** What stands at the head and the foot of each printed page: pieces of HTML, in which Chromium fills `pageNumber` and `totalPages`. */
export interface PrintFrame {
  readonly header: string;
  readonly footer: string;
}

/** Industry and date at the left, kind of report at the right, a hairline below; the house, its notice, and page n of N. */
export function printFrame(chapter: Chapter, fontFaces: string): PrintFrame {
  const { header, footer, front, style, lang } = chapter;
  const [theme = '#1a1a1a'] = style.palette;
  const look = `<style>${fontFaces} .line { display: flex; justify-content: space-between; width: 100%; margin: 0 18mm; font: 8pt "Noto Sans SC", sans-serif; color: #6b7280; -webkit-print-color-adjust: exact; }</style>`;
  const joined = (words: readonly string[]) => html(words.filter((word) => word !== '').join('  '));
  const [before = '', between = '', after = ''] = text(lang, 'report.page', { page: '\n', pages: '\n' }).split('\n');
  const pages = `${html(before)}<span class="pageNumber"></span>${html(between)}<span class="totalPages"></span>${html(after)}`;
  return {
    header: `${look}<div class="line" style="border-bottom: 0.75pt solid ${theme}; padding-bottom: 2pt; margin-top: 6mm;"><span>${joined([header.left, front.date])}</span><span>${html(header.right)}</span></div>`,
    footer: `${look}<div class="line"><span>${joined([footer.left, footer.notice])}</span><span>${pages}</span></div>`,
  };
}

/** All characters that the frame prints, for the faces that it carries. */
export function frameWords({ header, footer, front, lang }: Chapter): string {
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
