import type { Element } from '@xmldom/xmldom';
import { elements, enclosing } from '../office/xml.ts';
import { TEXT_WIDTH } from '../writers/docx/look.ts';

/** Cells keep so much at each side, where they do not say otherwise. */
const CELL_MARGIN = 108;

/** How wide a picture or a table may be where a paragraph of a Word document stands, in twips: its cell, else the text of its section. */
export function roomFor(paragraph: Element): number {
  const cell = enclosing(paragraph, 'w:tc');
  const width = cell && elements(cell, 'w:tcW').find((one) => one.getAttribute('w:type') === 'dxa');
  const inCell = Number(width?.getAttribute('w:w') ?? 0) - 2 * CELL_MARGIN;
  if (inCell > 0) return inCell;
  const root = paragraph.ownerDocument?.documentElement;
  const section = root ? elements(root, 'w:sectPr').at(-1) : undefined;
  const [size, margin] = ['w:pgSz', 'w:pgMar'].map((name) => section && elements(section, name)[0]);
  const columns = Number((section && elements(section, 'w:cols')[0])?.getAttribute('w:num') ?? 1) || 1;
  const [page, left, right] = [
    size?.getAttribute('w:w'),
    margin?.getAttribute('w:left'),
    margin?.getAttribute('w:right'),
  ].map(Number);
  const room = ((page ?? 0) - (left ?? 0) - (right ?? 0)) / columns;
  return room > 0 ? Math.floor(room) : TEXT_WIDTH;
}
