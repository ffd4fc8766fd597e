import { type Block, type Chapter, inRows, numberedBlocks } from '../../../../shared/chapter/chapter.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { DrawnSvg } from '../svg.ts';
import { html } from './escape.ts';
import { anchorOf, captionLine, isExhibitRow, pictureHtml, rowHtml } from './exhibits.ts';
import { pageCss } from './page-css.ts';
import { sheetWords } from './sheet-css.ts';
import { listHtml, passagesHtml } from './words.ts';

/** What a page is written from beside the chapter. */
export interface PageParts {
  readonly svgs: ReadonlyMap<string, DrawnSvg>;
  readonly trend: DrawnSvg | null;
  /** Makes the faces of a page from all that it says. */
  readonly fonts: (words: string) => Promise<string>;
  /** The page of each heading and exhibit by its anchor, where it is known. */
  readonly pages: ReadonlyMap<string, string>;
}

/** The chapter as one file that needs nothing else: no script, no request; the same bytes for the same chapter. */
export async function writeHtml(chapter: Chapter, parts: PageParts): Promise<string> {
  const { lang, week, dataVersion, front } = chapter;
  const body = [
    frontHtml(chapter, parts.trend),
    contentsHtml(chapter, parts.pages),
    `<main class="page">${blocksHtml(chapter.body, chapter, parts.svgs)}</main>`,
    chapter.closing.length === 0
      ? ''
      : `<section class="page closingText">${blocksHtml(chapter.closing, chapter, parts.svgs)}</section>`,
  ].join('\n');
  const fonts = await parts.fonts(`${body}${sheetWords(chapter)}●`);
  return `<!DOCTYPE html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">
<meta name="weekly-desk" content="week=${week.from}; data=${html(dataVersion)}">
<title>${html(front.title)}</title>
<style>
${pageCss(chapter, fonts)}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

function frontHtml({ front, lang }: Chapter, trend: DrawnSvg | null): string {
  const head = (words: string) => `<h4>${html(words)}</h4>`;
  const line = (words: string) => `<p>${html(words)}</p>`;
  const analysts = front.analysts.flatMap(({ name, role, licence, email }) => [
    `<p><b>${html([name, role].filter((words) => words !== '').join(' '))}</b></p>`,
    ...(licence === '' ? [] : [line(text(lang, 'report.licence', { licence }))]),
    ...(email === '' ? [] : [line(email)]),
  ]);
  const rated = text(lang, 'report.lead', { lead: text(lang, 'report.rated') });
  const side = [
    head(front.industry),
    line(front.date),
    front.rating === '' ? '' : `<p><b>${html(rated + front.rating)}</b></p>`,
    front.trend && trend
      ? head(text(lang, 'report.trend')) +
        pictureHtml(front.trend, trend) +
        `<p class="source">${html(front.trend.source)}</p>`
      : '',
    analysts.length === 0 ? '' : head(text(lang, 'report.analyst')) + analysts.join(''),
    front.related.length === 0
      ? ''
      : head(text(lang, 'report.related')) +
        front.related.map(({ title, date }) => line(text(lang, 'report.related.line', { title, date }))).join(''),
  ];
  return `<section class="front"><aside>${side.join('')}</aside><div><h1>${html(front.title)}</h1><p class="subtitle">${html(front.subtitle)}</p>${listHtml(front.bullets, lang)}</div></section>`;
}

/** The place of a section in the page. */
export function sectionAnchor(id: string): string {
  return `section-${id.replace(/[^\w-]/g, '_')}`;
}

function contentsHtml(chapter: Chapter, pages: PageParts['pages']): string {
  const { contents, lang } = chapter;
  const line = (anchor: string, words: string) =>
    `<p><a href="#${anchor}">${html(words)}</a><span class="leader"></span><span>${html(pages.get(anchor) ?? '')}</span></p>`;
  const sections = numberedHeadings(chapter.body, lang).map(({ id, words }) => line(sectionAnchor(id), words));
  const exhibits = numberedBlocks(chapter).map((exhibit) => line(anchorOf(exhibit), captionLine(exhibit, lang)));
  return `<nav class="page"><h2>${html(contents.title)}</h2>${sections.join('')}<h2>${html(contents.figures)}</h2>${exhibits.join('')}</nav>`;
}

/** Headings of the first level with their numbers: 1、…. */
function numberedHeadings(
  blocks: readonly Block[],
  lang: Chapter['lang'],
): { readonly id: string; readonly words: string }[] {
  const headings = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block] : []));
  return headings.map(({ id, text: words }, index) => ({
    id,
    words: lang === 'zh' ? `${index + 1}、${words}` : `${index + 1}. ${words}`,
  }));
}

type WordsBlock = Exclude<Block, { kind: 'figure' | 'table' }>;

function blocksHtml(blocks: readonly Block[], { lang }: Chapter, svgs: ReadonlyMap<string, DrawnSvg>): string {
  const numbered = new Map(numberedHeadings(blocks, lang).map(({ id, words }) => [id, words]));
  const rows = inRows(blocks).map((row) =>
    isExhibitRow(row) ? rowHtml(row, svgs, lang) : wordsHtml(row, numbered.get(row.id), lang),
  );
  return rows.join('\n');
}

/** A block of words; `heading` is its numbered heading, where it is one. */
function wordsHtml(block: WordsBlock, heading: string | undefined, lang: Chapter['lang']): string {
  switch (block.kind) {
    case 'heading':
      return heading === undefined
        ? `<h3>${html(block.text)}</h3>`
        : `<h2 id="${sectionAnchor(block.id)}" data-tag="section:${html(block.id)}">${html(heading)}</h2>`;
    case 'paragraph':
      return `<p data-tag="${html(block.id)}">${passagesHtml(block.passages, lang)}</p>`;
    case 'list':
      return `<div data-tag="${html(block.id)}">${listHtml(block.items, lang)}</div>`;
  }
}
