import type { Audit } from '../../../../shared/contract/audit.ts';

/** A piece of an audited document: a line, or a table of lines by rows; all named by their places among the lines. */
export type PageBlock =
  | { readonly kind: 'text' | 'heading' | 'caption'; readonly index: number }
  | { readonly kind: 'table'; readonly index: number; readonly rows: readonly (readonly number[])[] };

/** The lines of a document as paragraphs and tables. */
export function pageBlocks(lines: Audit['lines']): PageBlock[] {
  const blocks: PageBlock[] = [];
  let rows: number[][] = [];
  let before: Audit['lines'][number]['cell'] = null;
  for (const [index, { kind, cell }] of lines.entries()) {
    if (kind !== 'cell') blocks.push({ kind, index });
    else if (cell) {
      const isSame = before !== null && before.table === cell.table && cell.row >= before.row;
      if (!isSame) {
        rows = [];
        blocks.push({ kind: 'table', index, rows });
      }
      if (!isSame || before?.row !== cell.row) rows.push([]);
      rows.at(-1)?.push(index);
    }
    before = cell;
  }
  return blocks;
}
