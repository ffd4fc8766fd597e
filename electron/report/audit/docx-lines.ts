import type { Element } from '@xmldom/xmldom';
import type { DocumentLine, LinePlace } from '../../../shared/audit/audited-document.ts';
import { type Parts, partText } from '../office/parts.ts';
import { elements, enclosing, partTree } from '../office/xml.ts';
import { chartLines } from './chart-lines.ts';
import { targetsOf } from './targets.ts';

/** Parts of a Word document that hold text, beside its body. */
const BESIDE: readonly (readonly [name: RegExp, part: NonNullable<LinePlace['part']>])[] = [
  [/^word\/header\d*\.xml$/, 'header'],
  [/^word\/footer\d*\.xml$/, 'footer'],
  [/^word\/footnotes\.xml$/, 'footnote'],
];

/** The lines of a Word document: its body in its order, then headers, footers and footnotes. */
export function docxLines(parts: Parts): DocumentLine[] {
  const styles = styleNames(parts);
  const beside = [...parts.keys()].sort().flatMap((name) => {
    const part = BESIDE.find(([form]) => form.test(name))?.[1];
    return part ? linesOf(parts, name, part, styles) : [];
  });
  return [...linesOf(parts, 'word/document.xml', null, styles), ...beside];
}

/** How often a Word document shows a picture. */
export function docxPictures(parts: Parts): number {
  return (partText(parts, 'word/document.xml').match(/<pic:pic[ >]/g) ?? []).length;
}

function linesOf(parts: Parts, name: string, part: LinePlace['part'], styles: StyleNames): DocumentLine[] {
  const tree = partTree(parts, name);
  const tables = elements(tree, 'w:tbl').filter(isData);
  const targets = targetsOf(parts, name);
  const charts = elements(tree, 'c:chart');
  const lines: DocumentLine[] = [];
  const done = new Set<Element>();
  let paragraph = 0;
  for (const one of elements(tree, 'w:p')) {
    if (isShownElsewhere(one)) continue;
    const table = tables.find((data) => isWithin(one, data));
    if (table) {
      if (done.has(table)) continue;
      done.add(table);
      lines.push(...cellsOf(table, tables.indexOf(table) + 1, part));
      continue;
    }
    paragraph++;
    const text = textOf(one, styles);
    if (text.trim() !== '')
      lines.push({ text, kind: kindOf(one, text, styles), place: { part, page: null, paragraph, cell: null } });
    for (const chart of charts.filter((found) => enclosing(found, 'w:p') === one)) {
      const target = targets.get(chart.getAttribute('r:id') ?? '') ?? '';
      lines.push(...chartLines(parts, target, { table: charts.indexOf(chart) + 1, page: null }));
    }
  }
  return lines;
}

/** What a Word of another age is shown instead, and what was moved away. */
function isShownElsewhere(element: Element): boolean {
  return (
    enclosing(element, 'mc:Fallback') !== null ||
    enclosing(element, 'w:del') !== null ||
    enclosing(element, 'w:moveFrom') !== null
  );
}

function isWithin(element: Element, ancestor: Element): boolean {
  for (let node: Element['parentNode'] = element.parentNode; node; node = node.parentNode)
    if (node === ancestor) return true;
  return false;
}

/** A table of data; others only place pictures and paragraphs beside each other. */
function isData(table: Element): boolean {
  const cells = elements(table, 'w:tc');
  const isPlacing = cells.some(
    (cell) =>
      elements(cell, 'w:tbl').length > 0 ||
      elements(cell, 'w:drawing').length > 0 ||
      elements(cell, 'w:p').filter((one) => rawText(one).trim() !== '').length > 2,
  );
  return !isPlacing && elements(table, 'w:tr').length > 1;
}

function cellsOf(table: Element, no: number, part: LinePlace['part']): DocumentLine[] {
  return elements(table, 'w:tr').flatMap((row, at) => {
    let column = 1;
    return elements(row, 'w:tc').map((cell): DocumentLine => {
      const span = Number(elements(cell, 'w:gridSpan')[0]?.getAttribute('w:val') ?? 1) || 1;
      const place = { part, page: null, paragraph: 1, cell: { table: no, row: at + 1, column } };
      column += span;
      const text = elements(cell, 'w:p').map(rawText).join(' ').trim();
      return { text, kind: 'cell', place };
    });
  });
}

type StyleNames = ReadonlyMap<string, string>;

/** Names of styles by their ids, in lower case: `heading 1`, `caption`, `toc 1`. */
function styleNames(parts: Parts): StyleNames {
  if (!parts.has('word/styles.xml')) return new Map();
  const styles = elements(partTree(parts, 'word/styles.xml'), 'w:style');
  return new Map(
    styles.map((style) => [
      style.getAttribute('w:styleId') ?? '',
      (elements(style, 'w:name')[0]?.getAttribute('w:val') ?? '').toLowerCase(),
    ]),
  );
}

function styleOf(paragraph: Element, styles: StyleNames): string {
  const id = elements(paragraph, 'w:pStyle')[0]?.getAttribute('w:val') ?? '';
  return `${styles.get(id) ?? ''} ${id.toLowerCase()}`;
}

function isListed(paragraph: Element, styles: StyleNames): boolean {
  return /\btoc ?\d|table of figures|contents \d|index \d/.test(styleOf(paragraph, styles));
}

function kindOf(paragraph: Element, text: string, styles: StyleNames): DocumentLine['kind'] {
  if (isListed(paragraph, styles)) return 'text';
  const style = styleOf(paragraph, styles);
  if (/caption|题注/.test(style) || /^\s*(?:图|表|Figure|Table)\s*\d+\s*[:：]/.test(text)) return 'caption';
  return /heading|标题|title/.test(style) ? 'heading' : 'text';
}

/** A list of contents says of each entry its page, which is no number of the report. */
function textOf(paragraph: Element, styles: StyleNames): string {
  const text = rawText(paragraph);
  return isListed(paragraph, styles) ? text.replace(/\t[\divx]+\s*$/i, '') : text;
}

/** Fields whose results are pages. */
const PAGE_FIELD = /^\s*(?:PAGE|NUMPAGES|PAGEREF|SECTIONPAGES)\b/;

/** The text of a paragraph as it is shown: of pages' numbers nothing, of deleted text nothing. */
export function rawText(paragraph: Element): string {
  const fields: { instruction: string; isResult: boolean }[] = [];
  let text = '';
  for (const node of elements(paragraph, '*')) {
    if (isOfAnother(node, paragraph)) continue;
    const field = fields.at(-1);
    const isHidden = fields.some(({ instruction, isResult }) => isResult && PAGE_FIELD.test(instruction));
    switch (node.tagName) {
      case 'w:fldChar': {
        const type = node.getAttribute('w:fldCharType');
        if (type === 'begin') fields.push({ instruction: '', isResult: false });
        else if (type === 'separate' && field) field.isResult = true;
        else if (type === 'end') fields.pop();
        break;
      }
      case 'w:instrText':
        if (field) field.instruction += node.textContent ?? '';
        break;
      case 'w:t':
        if (!isHidden && !isInPageField(node)) text += node.textContent ?? '';
        break;
      case 'w:noBreakHyphen':
        text += '-';
        break;
      case 'w:tab':
        if (node.parentNode?.nodeName === 'w:r') text += '\t';
        break;
      case 'w:br':
      case 'w:cr':
        text += '\n';
    }
  }
  return text;
}

/** A text box stands in a paragraph and has paragraphs of its own. */
function isOfAnother(node: Element, paragraph: Element): boolean {
  return enclosing(node, 'w:p') !== paragraph || isShownElsewhere(node);
}

function isInPageField(node: Element): boolean {
  const field = enclosing(node, 'w:fldSimple');
  return field !== null && PAGE_FIELD.test(field.getAttribute('w:instr') ?? '');
}
