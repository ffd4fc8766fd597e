import { type Sheet, WorkbookRefused } from './workbook.ts';

/** How HKEX's file of one day of Stock Connect begins: a script that sets a variable. */
export const TAB_DATA = /^\s*(?:var\s+|window\.)?tabData\s*=/;

/** Columns that stand before those of the table itself, since the file says them once a table. */
const HEAD = ['date', 'market', 'direction'];

/**
 * HKEX's daily statistics of Stock Connect (`data_tab_daily_YYYYMMDDe.js`) as sheets, one a market, direction and table. Row 1
 * is the header, `date, market, direction` and the table's own names; of the day's totals, which the file writes upright, one
 * row is made. Nothing rests on the order of markets, tables or rows.
 */
export function readHkexDaily(text: string): Sheet[] {
  const records = parsed(text);
  if (!Array.isArray(records)) throw new WorkbookRefused('BROKEN_TAB_DATA');
  const traded = records.filter((record) => !isShut(record));
  // Northbound may trade where southbound, which is what is read, does not.
  if (traded.length < records.length && !traded.some((record) => /southbound/i.test(namesOf(record).join(' '))))
    throw new WorkbookRefused('NO_TRADING');
  return traded.flatMap((record) => sheetsOf(record));
}

function isShut(record: unknown): boolean {
  const said = member(record, 'tradingDay');
  return said === false || ['0', 'false'].includes(textOf(said).toLowerCase());
}

/** Market and direction, which some years write as one. */
function namesOf(record: unknown): [string, string] {
  const named = textOf(member(record, 'market'));
  const [market = '', direction = textOf(member(record, 'direction'))] = named.split(/\s+/, 2);
  return [market, direction];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(TAB_DATA, '').trim().replace(/;$/, ''));
  } catch {
    throw new WorkbookRefused('BROKEN_TAB_DATA');
  }
}

function sheetsOf(record: unknown): Sheet[] {
  const [market, direction] = namesOf(record);
  const head = [textOf(member(record, 'date')), market, direction];
  return listOf(member(record, 'content')).map((content) => {
    const table = member(content, 'table');
    const names = listOf(listOf(member(table, 'schema'))[0]).map(textOf);
    const rows = listOf(member(table, 'tr')).map((row) => cellsOf(member(row, 'td')));
    // An upright table has its names in one row and each value in a row of its own.
    const isUpright = names.length > 1 && rows.length > 0 && rows.every((row) => row.length === 1);
    const lying = isUpright ? [rows.flat()] : rows;
    const name = `${market} ${direction}${isUpright ? '' : ' 10 Most Active'}`;
    return { name, rows: [[...HEAD, ...names], ...lying.map((row) => [...head, ...row])] };
  });
}

/** A row's cells, which stand in a list of their own within the list of the row. */
function cellsOf(row: unknown): string[] {
  return listOf(row).flatMap((cell) => (Array.isArray(cell) ? cell.map(textOf) : [textOf(cell)]));
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : null;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
