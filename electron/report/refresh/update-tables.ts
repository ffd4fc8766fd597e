import { z } from 'zod';
import type { TableData } from '../../../shared/figures/figure-data.ts';
import { cellsText, cellTexts } from '../writers/docx/tables.ts';
import { plainText, textOf } from './document-text.ts';
import type { Place } from './places.ts';
import { rowSaying, type StandingRow, standingTable } from './standing-table.ts';
import { isGone } from './update-captions.ts';
import { nameOf, type Updating } from './updating.ts';

/** Brings tables up to date in the look that they have in the document. */
export function updateTables(updating: Updating): void {
  for (const place of updating.document.places.filter(({ tag }) => tag.kind === 'table')) {
    const figure = updating.now.exhibit(place.tag.id)?.figure;
    if (figure?.kind === 'table' && !isGone(place.tag.id, updating)) updateTable(place, figure, updating);
  }
}

function updateTable(place: Place, figure: TableData, updating: Updating): void {
  const { list, now } = updating;
  const { tag } = place;
  const rows = standingTable(place);
  const standing = (rows ?? []).map(({ cells }) => cells.map(({ pieces }) => plainText(textOf(pieces))));
  const [wrote, next] = [gridIn(tag.text), cellTexts(figure)];
  const known = { text: cellsText(figure), closing: closingOf(figure) };
  if (rows && isSame(standing, next)) list.tag(tag, known);
  else if (rows && isSame(standing, wrote) && next[0]?.length === wrote[0]?.length && rows.length > 1) {
    list.replaced(nameOf(place, now), 'table', printOf(standing), printOf(next));
    list.tag(tag, known);
    putRows(place, rows, figure, next);
  } else if (rows && isAligned(standing, wrote) && isAligned(wrote, next)) {
    list.keep();
    list.tag(tag, known);
    updateCells(place, rows, { standing, wrote, next }, updating);
  } else {
    list.keep();
    const left = { was: printOf(standing), suggestion: printOf(next), why: 'tableEdited' } as const;
    list.undecided(nameOf(place, now), 'table', left);
  }
}

type Grid = readonly (readonly string[])[];

/** A hand changed some cells: they stay, and the others are of this week. */
function updateCells(
  place: Place,
  rows: readonly StandingRow[],
  { standing, wrote, next }: { readonly standing: Grid; readonly wrote: Grid; readonly next: Grid },
  { list, now }: Updating,
): void {
  const name = nameOf(place, now);
  for (const [at, row] of rows.entries())
    for (const [column, { pieces }] of row.cells.entries()) {
      const [is = '', was = '', will = ''] = [standing, wrote, next].map((grid) => grid[at]?.[column]);
      if (is === will) continue;
      if (is !== was || pieces.length === 0)
        list.undecided(name, 'table', { was: is, suggestion: will, before: was, why: 'tableEdited' });
      else {
        place.part.edits.replaceText(pieces, 0, is.length, will);
        list.replaced(name, 'table', is, will);
      }
    }
}

/** Whether rows are of the same names in the same order, each of as many cells. */
function isAligned(a: Grid, b: Grid): boolean {
  return a.length === b.length && a.every((row, at) => row[0] === b[at]?.[0] && row.length === b[at]?.length);
}

/** How many rows at the end sum up the others. */
function closingOf({ rows }: TableData): number {
  return rows.filter(({ isClosing }) => isClosing).length;
}

/** Each row in the look of the row that stood at its place, closing rows in that of closing rows. */
function putRows(
  { part, tag }: Place,
  rows: readonly StandingRow[],
  figure: TableData,
  next: readonly string[][],
): void {
  const closing = tag.closing ?? 0;
  const [body, ends] = [rows.slice(1, rows.length - closing), rows.slice(rows.length - closing)];
  const used = new Set<StandingRow>();
  const made = next.map((cells, at) => {
    const isClosing = at > 0 && (figure.rows[at - 1]?.isClosing ?? false);
    const first = figure.rows.findIndex((row) => row.isClosing);
    const like =
      at === 0
        ? rows[0]
        : isClosing
          ? (ends[at - 1 - first] ?? ends.at(-1) ?? body.at(-1))
          : (body[at - 1] ?? body.at(-1) ?? ends[0]);
    if (!like) return '';
    const isCopy = used.has(like);
    used.add(like);
    return rowSaying(part.xml.slice(like.start, like.end), cells, isCopy);
  });
  const [head, end] = [rows[0], rows.at(-1)];
  if (head && end) part.edits.replace(head.start, end.end, made.join(''));
}

const gridSchema = z.array(z.array(z.string()));

function gridIn(text: string): string[][] {
  try {
    return gridSchema.parse(JSON.parse(text));
  } catch {
    return [];
  }
}

function isSame(a: Grid, b: Grid): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function printOf(grid: Grid): string {
  return grid.map((row) => row.join('\t')).join('\n');
}
