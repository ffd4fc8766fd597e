import { getOrMake } from '../collections/get-or-make.ts';
import type { AuditedNumber } from '../contract/audit.ts';
import { auditText, readIn } from './audit-sentences.ts';
import type { DocumentLine } from './audited-document.ts';
import { auditedNumber, type LineAt, type Reader } from './audited-line.ts';
import { type CellText, cellText, isNumeric, type TableRows, tableKey } from './cell-text.ts';
import { chartVerdicts } from './chart-values.ts';
import { judgePaired } from './judge.ts';
import { plainText } from './plain-text.ts';

/** A row with the words of one of the desk's is held to that; else each number of it is read with its row's names and heading. */
export function auditCell(at: LineAt, reader: Reader): AuditedNumber[] {
  const { line } = at;
  const cell = line.place.cell;
  const rows = reader.tables.get(tableKey(line));
  if (!cell || !rows) return [];
  const key = `${tableKey(line)} ${cell.row}`;
  const ofWholeRow = getOrMake(reader.wholeRows, key, () => ofRow(at, rows.get(cell.row) ?? [], reader));
  if (ofWholeRow) return ofWholeRow.filter(({ line: index }) => index === at.index);
  const isDrawn = line.place.part === 'chart' || typeof line.place.page === 'string';
  const ofChart = isDrawn ? ofChartCell(at, rows, reader) : null;
  if (ofChart) return ofChart;
  if (!isNumeric(line.text)) return auditText(at, reader).found;
  return ofNumericCell(at, cellText(line, rows, at.unit), reader);
}

/** A value of a native chart, or of a sheet, that shows one of the desk's figures; null where it shows none. */
function ofChartCell(at: LineAt, rows: TableRows, { data, lang, charts }: Reader): AuditedNumber[] | null {
  const { cell } = at.line.place;
  const chart = getOrMake(charts, tableKey(at.line), () => {
    const cells = [...rows.values()].map((row) => row.map(({ text }) => text));
    const places = new Map([...rows.keys()].map((row, index) => [row, index]));
    return { cells, places, verdicts: chartVerdicts({ rows: cells }, at.near, data.chapter) };
  });
  const { cells, places, verdicts } = chart;
  if (!cell || !verdicts) return null;
  const row = places.get(cell.row) ?? 0;
  const verdict = row > 0 && cell.column > 1 ? verdicts(row, cell.column - 1) : null;
  if (!verdict) return [];
  const context = cells[row]?.join(' | ') ?? '';
  return [auditedNumber(at, lang, { from: 0, to: at.line.text.length, context }, verdict, 'chart')];
}

/** A number's cell, read as a sentence of its row and heading: its place is that of the cell. */
function ofNumericCell(at: LineAt, { text, at: start }: CellText, reader: Reader): AuditedNumber[] {
  const found = readIn({ from: 0, text }, at, reader);
  return found
    .filter((one) => one.at + one.text.length > start)
    .map((one) => ({ ...one, at: Math.max(0, one.at - start), text: at.line.text.trim() }))
    .slice(0, 1);
}

/** The numbers of a row with the words of one of the desk's; null of any other. */
function ofRow(at: LineAt, cells: readonly DocumentLine[], { same, data, lang }: Reader): AuditedNumber[] | null {
  const texts = cells.map(({ text }) => plainText(text));
  const plain = texts.join('\t');
  const paired = same.pair(plain, data.vocabulary.namesIn(plain), at.near);
  if (!paired) return null;
  const first = at.index - cells.indexOf(at.line);
  return paired.numbers.map((one) => {
    let [index, from] = [0, one.from];
    while (index < texts.length - 1 && from > (texts[index]?.length ?? 0)) from -= (texts[index++]?.length ?? 0) + 1;
    const line = cells[index] ?? at.line;
    const place = { from, to: from + one.text.length, context: plain.replaceAll('\t', ' | ') };
    return auditedNumber({ ...at, line, index: first + index }, lang, place, judgePaired(one, data), 'sameWords');
  });
}
