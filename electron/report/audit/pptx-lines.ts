import type { Element } from '@xmldom/xmldom';
import type { DocumentLine, LinePlace } from '../../../shared/audit/audited-document.ts';
import type { Parts } from '../office/parts.ts';
import { elements, enclosing, partTree } from '../office/xml.ts';
import { chartLines } from './chart-lines.ts';
import { targetsOf } from './targets.ts';

/** The lines of a presentation, slide by slide: titles, texts, tables, charts as tables of what they show, and notes. */
export function pptxLines(parts: Parts): DocumentLine[] {
  return slidesOf(parts).flatMap((name, index) => slideLines(parts, name, index + 1));
}

/** How often its slides show a picture. */
export function pptxPictures(parts: Parts): number {
  return slidesOf(parts).reduce((sum, name) => sum + elements(partTree(parts, name), 'p:pic').length, 0);
}

/** The slides' parts in the order in which they are shown. */
function slidesOf(parts: Parts): string[] {
  const main = 'ppt/presentation.xml';
  const targets = targetsOf(parts, main);
  return elements(partTree(parts, main), 'p:sldId').flatMap(
    (slide) => targets.get(slide.getAttribute('r:id') ?? '') ?? [],
  );
}

function slideLines(parts: Parts, name: string, page: number): DocumentLine[] {
  const tree = partTree(parts, name);
  const targets = targetsOf(parts, name);
  const tables = elements(tree, 'a:tbl');
  const charts = elements(tree, 'c:chart').flatMap((one) => targets.get(one.getAttribute('r:id') ?? '') ?? []);
  const notes = [...targets.values()].filter((to) => to.includes('notesSlide') && parts.has(to));
  const place = (paragraph: number, part: LinePlace['part'] = null): LinePlace => ({
    part,
    page,
    paragraph,
    cell: null,
  });
  const texts = elements(tree, 'a:p').filter((one) => enclosing(one, 'a:tbl') === null);
  return [
    ...texts.flatMap((one, index): DocumentLine[] => {
      const text = textOf(one);
      return text.trim() === '' ? [] : [{ text, kind: isTitle(one) ? 'caption' : 'text', place: place(index + 1) }];
    }),
    ...tables.flatMap((table, index) => tableLines(table, index + 1, page)),
    ...charts.flatMap((part, index) => chartLines(parts, part, { table: tables.length + index + 1, page })),
    ...notes.flatMap((part) =>
      elements(partTree(parts, part), 'a:p').flatMap((one, index): DocumentLine[] => {
        const text = textOf(one);
        return text.trim() === '' || elements(one, 'a:fld').length > 0
          ? []
          : [{ text, kind: 'text', place: place(index + 1, 'notes') }];
      }),
    ),
  ];
}

/** The text of a paragraph; the slide's number is none of the report's. */
function textOf(paragraph: Element): string {
  return elements(paragraph, '*')
    .filter((one) => one.tagName === 'a:t' || one.tagName === 'a:br')
    .map((one) => {
      if (one.tagName === 'a:br') return '\n';
      return /^slidenum$/i.test(enclosing(one, 'a:fld')?.getAttribute('type') ?? '') ? '' : (one.textContent ?? '');
    })
    .join('');
}

function isTitle(paragraph: Element): boolean {
  const shape = enclosing(paragraph, 'p:sp');
  const place = shape && elements(shape, 'p:ph')[0];
  return /title/i.test(place?.getAttribute('type') ?? '');
}

function tableLines(table: Element, no: number, page: number): DocumentLine[] {
  return elements(table, 'a:tr').flatMap((row, at) =>
    elements(row, 'a:tc').map(
      (cell, column): DocumentLine => ({
        text: elements(cell, 'a:p').map(textOf).join(' ').trim(),
        kind: 'cell',
        place: { part: null, page, paragraph: 1, cell: { table: no, row: at + 1, column: column + 1 } },
      }),
    ),
  );
}
