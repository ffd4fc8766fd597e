import { type Piece, readPartText } from './document-text.ts';
import { editsOf } from './edits.ts';
import { runXml } from './passage-xml.ts';
import type { OpenPart, Place } from './places.ts';
import type { XmlTag } from './scan-xml.ts';

interface Cell {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

/** A row of a table as it stands in its part. */
export interface StandingRow {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly Cell[];
}

/** The rows of the table that a place stands in; null where it stands in none, or in one with others within or changes tracked. */
export function standingTable({ part, mark }: Place): StandingRow[] | null {
  const table = spansOf(part, 'w:tbl').findLast(({ start, end }) => start < mark.start.start && end > mark.start.start);
  if (!table) return null;
  const inside = part.tags.filter(({ start, end }) => start > table.start && end < table.end);
  if (inside.some(({ name }) => ['w:tbl', 'w:ins', 'w:del', 'w:sdt'].includes(name))) return null;
  const rows = spans(inside, 'w:tr');
  const cells = spans(inside, 'w:tc');
  return rows.map(({ start, end }) => ({
    start,
    end,
    cells: cells
      .filter((cell) => cell.start > start && cell.end < end)
      .map((cell) => ({ ...cell, pieces: within(part, cell) })),
  }));
}

function within({ pieces }: OpenPart, { start, end }: { readonly start: number; readonly end: number }): Piece[] {
  return pieces.filter((piece) => piece.start > start && piece.end < end);
}

/** Elements of a name, however deep, the outer before the inner. */
function spansOf({ tags }: OpenPart, name: string) {
  return spans(tags, name);
}

function spans(tags: readonly XmlTag[], name: string): { readonly start: number; readonly end: number }[] {
  const open: number[] = [];
  const found: { start: number; end: number }[] = [];
  for (const tag of tags) {
    if (tag.name !== name) continue;
    if (tag.kind === 'open') open.push(tag.start);
    const start = tag.kind === 'close' ? open.pop() : undefined;
    if (start !== undefined) found.push({ start, end: tag.end });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** A row that looks as another and says other words; a copy leaves out what must be there once. */
export function rowSaying(xml: string, words: readonly string[], isCopy: boolean): string {
  const part = readPartText('', xml);
  const edits = editsOf(part);
  const cells = spans(part.tags, 'w:tc');
  for (const [index, { start, end }] of cells.entries()) {
    const pieces = part.pieces.filter((piece) => piece.start > start && piece.end < end);
    const said = words[index] ?? '';
    const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
    if (length > 0) edits.replaceText(pieces, 0, length, said);
    else if (said !== '') edits.insert(part.xml.lastIndexOf('</w:p>', end), runXml(said, lookIn(part.pieces)));
  }
  const made = edits.result();
  return isCopy
    ? made.replace(/<w:bookmark(Start|End)\b[^>]*\/>/g, '').replace(/ w14:(paraId|textId)="[^"]*"/g, '')
    : made;
}

function lookIn(pieces: readonly Piece[]): string {
  return pieces.find(({ text }) => text !== '')?.run.look ?? '';
}
