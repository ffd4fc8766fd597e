import type { Column } from './column.ts';

/** How a table looks where it is pasted: in the report's own style (header in its colour, hairlines between rows). */
interface Look<Row> {
  /** Of the header's ground: the report's first colour. */
  readonly colour: string;
  /** Rows that sum up, set off by a rule. */
  readonly isClosing?: (row: Row) => boolean;
  /** What stands above and below a table that has a title of its own. */
  readonly around?: { readonly above: string; readonly below: readonly string[] };
}

const FACE = "font-family:Arial,'宋体',SimSun,sans-serif";
const [HAIRLINE, RULE] = ['border-bottom:0.5pt solid #d0d0d0', 'border-top:1pt solid #7f7f7f'];

/** A table as it is printed, for pasting: tabs and lines for a sheet, HTML for a document. */
export function tableText<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { colour, isClosing = () => false, around }: Look<Row>,
): { text: string; html: string } {
  const header = columns.map((column) =>
    htmlCell('th', column, headerOf(column), `background:${colour};color:#ffffff`),
  );
  const body = rows.map((row, index) => {
    const before = rows[index - 1];
    const isFirstSum = isClosing(row) && (before === undefined || !isClosing(before));
    const style = [HAIRLINE, ...(isFirstSum ? [RULE] : []), ...(isClosing(row) ? ['font-weight:bold'] : [])].join(';');
    return columns.map((column, index) =>
      htmlCell('td', column, isCovered(columns, index, row) ? '' : column.text(row), style),
    );
  });
  const lines = [header, ...body].map((cells) => `<tr>${cells.join('')}</tr>`);
  const table = `<table style="border-collapse:collapse;${FACE};font-size:9pt">${lines.join('')}</table>`;
  const text = [columns.map(headerOf).join('\t'), cellsText(columns, rows)].join('\n');
  if (around === undefined) return { text, html: table };
  const above = `<p style="${FACE};font-size:9pt;font-weight:bold;color:${colour}">${escaped(around.above)}</p>`;
  const below = around.below.map((words) => `<p style="${FACE};font-size:8pt;color:#7f7f7f">${escaped(words)}</p>`);
  return { text: [around.above, text, ...around.below].join('\n'), html: [above, table, ...below].join('') };
}

/** Cells alone, with tabs and lines between them. */
export function cellsText<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return rows
    .map((row) =>
      columns.map((column, index) => oneLine(isCovered(columns, index, row) ? '' : column.text(row))).join('\t'),
    )
    .join('\n');
}

/** Whether the cell lies under one before it that takes more columns than its own. */
export function isCovered<Row>(columns: readonly Column<Row>[], index: number, row: Row): boolean {
  return columns.slice(0, index).some(({ span }, before) => before + (span?.(row) ?? 1) > index);
}

/** The header with its unit, where the header does not say it. */
export function headerOf({ header, unit }: Pick<Column<never>, 'header' | 'unit'>): string {
  return unit === undefined || header.includes(unit) ? header : `${header} (${unit})`;
}

function htmlCell<Row>(tag: 'th' | 'td', { align }: Column<Row>, words: string, style: string): string {
  const side = align === 'right' ? 'right' : 'left';
  return `<${tag} style="padding:1.5pt 4pt;text-align:${side};white-space:nowrap;${style}">${escaped(words)}</${tag}>`;
}

/** A tab or a line break within a cell would shift all that follows. */
function oneLine(words: string): string {
  return words.replace(/[\t\r\n]+/g, ' ');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(words: string): string {
  return words.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}
