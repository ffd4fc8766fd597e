import type { DocumentLine, LinePlace } from '../../../shared/audit/audited-document.ts';
import type { Parts } from '../office/parts.ts';
import { partTree } from '../office/xml.ts';
import { chartRows } from './chart-rows.ts';

/** A native chart as a table of what it shows; nothing where its part is not there. */
export function chartLines(
  parts: Parts,
  part: string,
  { table, page }: { readonly table: number; readonly page: LinePlace['page'] },
): DocumentLine[] {
  const rows = parts.has(part) ? chartRows(partTree(parts, part)) : [];
  return rows.flatMap((row, at) =>
    row.map(
      (text, column): DocumentLine => ({
        text,
        kind: 'cell',
        place: { part: 'chart', page, paragraph: 1, cell: { table, row: at + 1, column: column + 1 } },
      }),
    ),
  );
}
