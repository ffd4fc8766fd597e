import type { Exhibit, inRows } from '../../../../shared/chapter/chapter.ts';
import { isDrawn } from '../../../../shared/chapter/exhibits.ts';
import type { Lang } from '../../../../shared/contract/envelope.ts';
import type { TableData } from '../../../../shared/figures/figure-data.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { DrawnSvg } from '../svg.ts';
import { html } from './escape.ts';

type Pictures = ReadonlyMap<string, DrawnSvg>;

/** A row of the page: one exhibit, or two side by side. */
export function rowHtml(row: Exhibit | readonly [Exhibit, Exhibit], pictures: Pictures, lang: Lang): string {
  if ('kind' in row) return exhibitHtml(row, pictures, lang);
  return `<div class="pair">${row.map((exhibit) => exhibitHtml(exhibit, pictures, lang)).join('')}</div>`;
}

/** Whether a row of blocks holds exhibits. */
export function isExhibitRow(row: ReturnType<typeof inRows>[number]): row is Exhibit | readonly [Exhibit, Exhibit] {
  return !('kind' in row) || row.kind === 'figure' || row.kind === 'table';
}

/** 图1：…. */
export function captionLine({ caption }: Pick<Exhibit, 'caption'>, lang: Lang): string {
  if (!caption) return '';
  const label = text(lang, `report.caption.${caption.label}`, { no: caption.no });
  return label + text(lang, 'report.caption.between') + caption.text;
}

/** The place of an exhibit in the page, for links. */
export function anchorOf({ id }: Pick<Exhibit, 'id'>): string {
  return `exhibit-${id.replace(/[^\w-]/g, '_')}`;
}

function exhibitHtml(exhibit: Exhibit, pictures: Pictures, lang: Lang): string {
  const { kind, id, source, note, holes, width } = exhibit;
  const caption = captionLine(exhibit, lang);
  const lacks = holes.map(
    (lack) => `<p class="lack"><mark>${html(text(lang, 'report.hole', { text: lack }))}</mark></p>`,
  );
  const below = [source, note].filter((words) => words !== '').map((words) => `<p class="source">${html(words)}</p>`);
  const head = caption === '' ? '' : `<figcaption>${html(caption)}</figcaption>`;
  return `<figure id="${anchorOf(exhibit)}" class="${width}" data-tag="${kind}:${html(id)}">${head}<div>${lacks.join('')}${drawnHtml(exhibit, pictures)}${below.join('')}</div></figure>`;
}

function drawnHtml(exhibit: Exhibit, pictures: Pictures): string {
  if (!isDrawn(exhibit)) return '';
  if (exhibit.figure.kind === 'table') return tableHtml(exhibit.figure);
  const picture = pictures.get(exhibit.id);
  return picture ? pictureHtml(exhibit, picture) : '';
}

/**
 * A drawing within the page: its own names are kept apart from those of the others, and the engine's styles for a pointer, which
 * would reach all drawings of the page, are left out.
 */
export function pictureHtml({ id, alt }: Pick<Exhibit, 'id' | 'alt'>, { svg }: DrawnSvg): string {
  const own = id.replace(/[^\w-]/g, '_');
  const named = svg
    .replace(/<style[^>]*>.*?<\/style>/gs, '')
    .replace(/(\bid="|url\(#|href="#)(d\d+)\b/g, (_, before: string, name: string) => `${before}${own}-${name}`);
  return `<div class="picture" role="img" aria-label="${html(alt)}">${named.slice(named.indexOf('<svg'))}</div>`;
}

function tableHtml({ columns, rows }: TableData): string {
  const cell = (tag: 'th' | 'td', words: string, index: number) =>
    `<${tag}${tag === 'th' ? ' scope="col"' : ''} class="${columns[index]?.align ?? 'left'}">${html(words)}</${tag}>`;
  const head = columns.map(({ header }, index) => cell('th', header, index)).join('');
  const firstClosing = rows.findIndex(({ isClosing }) => isClosing);
  const body = rows.map(({ cells, isClosing }, at) => {
    const look = isClosing ? ` class="closing${at === firstClosing ? ' first' : ''}"` : '';
    return `<tr${look}>${cells.map((one, index) => cell('td', one.text, index)).join('')}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}
