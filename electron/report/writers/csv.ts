import { type DataCell, dataTable, FIGURE_COLUMN } from '../../../shared/charts/data-table.ts';
import { chartFrame } from '../../../shared/charts/figure-words.ts';
import type { Lang } from '../../../shared/contract/envelope.ts';
import type { FigureData } from '../../../shared/figures/figure-data.ts';
import { exactValue } from '../../../shared/format/number.ts';

/**
 * A figure as CSV: a header, its rows with unrounded values and the figure's id, the title and source below. UTF-8 with a byte-order mark, so that
 * Excel reads Chinese; lines end as RFC 4180 has it.
 */
export function writeCsv(figure: FigureData, lang: Lang): string {
  const { columns, rows } = dataTable(figure, lang);
  const kept = columns.flatMap(({ isPrint }, index) => (isPrint ? [] : [index]));
  const header = [...kept.map((index) => columns[index]?.header ?? ''), FIGURE_COLUMN];
  const cells = rows.map((row) => [...kept.map((index) => cellOf(row.cells[index])), figure.id]);
  const { title, footer } = chartFrame(figure, lang);
  const below = [title, ...footer].map((line) => [line]);
  return csvText([header, ...cells, [], ...below]);
}

/** Lines of cells as CSV that Excel reads, whatever their text. */
export function csvText(lines: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${lines.map((line) => `${line.map(csvCell).join(',')}\r\n`).join('')}`;
}

function cellOf(cell: DataCell | undefined): string | number {
  if (!cell) return '';
  return cell.value === null ? cell.text : exactValue(cell.value);
}

/** Text that a spreadsheet would take for a formula is data: an apostrophe keeps it so. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
