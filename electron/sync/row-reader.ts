import { addDays, dayNumber } from '../../shared/market/iso-date.ts';
import type { Answers, Issue } from '../store/outcome.ts';
import type { PriceRow } from '../store/price-batch.ts';
import { BadCell } from './bad-cell.ts';
import type { Recognised } from './detect.ts';
import type { FactTable, StatedPrice } from './formats/format.ts';
import { createPriceReader } from './price-rows.ts';
import { issueOf, type ReadRow } from './read-row.ts';
import { createRecordCells, type ReadingLimits } from './record-cells.ts';
import type { FileRecord } from './records.ts';
import type { Reading } from './source-file.ts';

/** Reads records of a recognised table, and says of each one that cannot be taken what is wrong and where. */
export function createRowReader(
  recognised: Recognised,
  { calendar, file }: Pick<Reading, 'calendar' | 'file'>,
): (record: FileRecord) => ReadRow {
  const { table, header } = recognised;
  // The desk's clock may be behind the market's day by one.
  const newest = addDays(file.receivedOn, 1);
  const columns: ReadonlyMap<string, number> = table.columns;
  const tell = (record: FileRecord, { code, field, params }: BadCell) =>
    issueOf(record, code, header[columns.get(field) ?? -1] ?? null, params);
  const read =
    table.kind === 'prices'
      ? createPriceReader(recognised, table, calendar, newest)
      : createFactReader(table, recognised.decisions.answers, tell, { newest, calendar });
  return (record) => {
    const shape = shapeFault(record, header.length);
    if (shape) {
      const params = { want: header.length, have: record.cells.length };
      return { kind: 'rejected', issue: issueOf(record, shape, null, params), of: null };
    }
    try {
      return read(record);
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      return { kind: 'rejected', issue: tell(record, error), of: null };
    }
  };
}

function createFactReader(
  table: FactTable,
  answers: Answers,
  tell: (record: FileRecord, refused: BadCell) => Issue,
  limits: Omit<ReadingLimits, 'dateOrder'>,
): (record: FileRecord) => ReadRow {
  const { dateOrder = null } = answers;
  const cellsOf = createRecordCells(table.columns, { ...limits, dateOrder }, table.constants?.(answers));
  const read = table.createReader(answers);
  return (record) => {
    const { facts, prices = [], names = [], refused = [], leftOut = null } = read(cellsOf(record.cells), record);
    return {
      kind: 'facts',
      facts: facts.map((fact) => ({ ...fact, line: fact.line ?? record.line })),
      prices: prices.map((price) => priceRowOf(price, record.line)),
      names,
      told: refused.map((cell) => tell(record, cell)),
      leftOut,
    };
  };
}

function shapeFault(record: FileRecord, width: number): string | null {
  if (record.unclosed) return 'UNCLOSED_QUOTE';
  const { cells } = record;
  if (cells.length === width) return null;
  return cells.length > width && cells.slice(width).every((cell) => cell.trim() === '') ? null : 'WRONG_FIELD_COUNT';
}

function priceRowOf({ code, adj, date, close, preClose = null }: StatedPrice, line: number): PriceRow {
  const unstated = { open: null, high: null, low: null, volume: null, turnover: null };
  return { code, adj, day: dayNumber(date), close, ...unstated, preClose, line };
}
