import { unitInHeading } from '../market/unit-in-heading.ts';
import type { AuditedDocument, DocumentLine } from './audited-document.ts';
import { datesIn } from './dates-in-text.ts';
import { plainText } from './plain-text.ts';

/** A cell's number as a sentence has it: the row's names, the column's heading, then the number with the heading's unit. */
export interface CellText {
  readonly text: string;
  /** Where the cell's own text starts in it. */
  readonly at: number;
}

/** Cells of one table by row. */
export type TableRows = ReadonlyMap<number, readonly DocumentLine[]>;

/** The tables of a document, each by its rows. */
export function tablesOf({ lines }: Pick<AuditedDocument, 'lines'>): ReadonlyMap<string, TableRows> {
  const tables = new Map<string, Map<number, DocumentLine[]>>();
  for (const line of lines) {
    if (!line.place.cell) continue;
    const key = tableKey(line);
    const rows = tables.get(key) ?? new Map<number, DocumentLine[]>();
    tables.set(key, rows.set(line.place.cell.row, [...(rows.get(line.place.cell.row) ?? []), line]));
  }
  return tables;
}

export function tableKey({ place }: DocumentLine): string {
  return `${place.page ?? ''} ${place.part ?? ''} ${place.cell?.table ?? ''}`;
}

const NUMERIC = /^[+\-(]?\s*[\d,.]+\s*[)%]?[^\d]{0,6}\)?$/;

/** Whether a cell holds a number and no sentence. */
export function isNumeric(text: string): boolean {
  return NUMERIC.test(plainText(text).trim());
}

/** A number's cell with what its row and its column say. */
export function cellText(line: DocumentLine, rows: TableRows, tableUnit: string): CellText {
  const cell = line.place.cell;
  const own = plainText(line.text);
  if (!cell) return { text: own, at: 0 };
  const heading = plainText(headingAbove(cell.row, cell.column, rows));
  // A change's day is that of its close: it is over the week all the same.
  const isChange = /涨跌|涨幅|跌幅|change/i.test(heading);
  const row = rows.get(cell.row) ?? [];
  const label = row
    .filter((one) => one !== line && !isNumeric(one.text) && !(isChange && isDate(one.text)))
    .map(({ text }) => text)
    .join(' ');
  const unit = /[%a-z点周倍亿万元]/i.test(own)
    ? ''
    : unitOf(heading) || (/日|天|数|days/i.test(heading) ? '' : unitOf(tableUnit));
  // A heading that tells a finding (跌3.0%) says of its own numbers, not of the cells below.
  const says = /\d/.test(heading) ? '' : heading.replace(/\([^()]*\)/g, '');
  const words = plainText(`${label} ${says} `);
  // Of a bracketed negative the unit belongs to the number within.
  const printed = own.replace(/\s*(\)?)\s*$/, `${unit}$1`);
  return { text: `${words}${printed}`, at: words.length };
}

function isDate(text: string): boolean {
  return datesIn(plainText(text)).length > 0;
}

/** The nearest cell above, in the first rows, that holds words. */
function headingAbove(row: number, column: number, rows: TableRows): string {
  for (let above = row - 1; above >= 1; above--) {
    const cell = (rows.get(above) ?? []).find((one) => one.place.cell?.column === column);
    if (cell && !isNumeric(cell.text) && cell.text.trim() !== '') return cell.text;
  }
  return '';
}

/** The unit that a heading states, as it stands behind a number. */
function unitOf(heading: string): string {
  if (/%/.test(heading)) return '%';
  // English tables have money in hundreds of millions, which is 亿.
  if (/100m/.test(heading)) return /HKD/.test(heading) ? '亿港元' : '亿元';
  const money = /(万亿|百万|亿|万)(港元|人民币|元|美元)?/.exec(heading);
  if (money) return money[0];
  return unitInHeading(heading) === '%' ? '%' : '';
}
