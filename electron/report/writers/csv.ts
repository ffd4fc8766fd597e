import { sourceLine } from '../../../shared/charts/figure-words.ts';
import type { Lang } from '../../../shared/contract/envelope.ts';
import type { FigureData } from '../../../shared/figures/figure-data.ts';
import { text } from '../../../shared/i18n/text.ts';

/**
 * A figure as CSV: a header, a row a point with its unrounded value, the title and source below. UTF-8 with a byte-order
 * mark, so that Excel reads Chinese; lines end as RFC 4180 has it.
 */
export function writeCsv(figure: FigureData, lang: Lang): string {
  const header = ['code', 'name', 'value', 'closeDate'].map((column) =>
    text(lang, `figure.csv.${column as 'code' | 'name' | 'value' | 'closeDate'}`, { unit: figure.unit }),
  );
  const rows = figure.points.map((point) => [point.key, point.label, point.value, point.closeDate]);
  const below = [[`${figure.no} ${figure.title}`], ...figure.notes.map((note) => [note]), [sourceLine(figure, lang)]];
  return `\ufeff${[header, ...rows, [], ...below].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** Text that a spreadsheet would take for a formula is data: an apostrophe keeps it so. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
