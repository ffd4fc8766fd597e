import { scaledExactly } from '../../../shared/format/scaled-exactly.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { parseNumber } from '../../../shared/market/parse-number.ts';
import { BadCell } from '../bad-cell.ts';
import type { RecordCells } from '../record-cells.ts';
import { type FactTable, type Format, headerKeys, placesOf, type RecordFacts } from './format.ts';

const NAMES = { date: 'trade_date', 'net@sh': 'ggt_ss', 'net@sz': 'ggt_sz', 'net@total': 'south_money' } as const;
const CHANNELS = ['sh', 'sz', 'total'] as const;

/** What a cumulative net buy in 亿 HKD has passed since 2020, how much of it one row may add, and what the parts may differ by. */
const CUMULATIVE = { least: { sh: 5_000, sz: 5_000, total: 10_000 }, mostMoved: 0.03, ofSum: 0.05 } as const;

interface Row {
  readonly date: IsoDate;
  readonly line: number;
  readonly sh: number;
  readonly sz: number;
  readonly total: number;
}

/**
 * Tushare's `moneyflow_hsgt`, whose southbound columns changed their meaning under one header. New dumps hold the cumulative net
 * buy in 亿 HKD: a day's net is what it moved since the southbound day before, where the file has both. Old ones hold quota used,
 * in millions, which is another measure and is not taken. Which it is, size and movement within the file tell; rows that are not
 * clearly the first are taken for the second.
 */
export const tushareMoneyflow: Format = {
  id: 'tushare-moneyflow',
  version: 1,
  vendor: 'Tushare',
  recognise(header, { below }) {
    const columns = placesOf(headerKeys(header), NAMES, ['date', 'net@sh', 'net@sz', 'net@total']);
    if (!columns) return null;
    const totals = below.map((cells) => parseNumber(cells[columns.get('net@total') ?? -1] ?? '')).filter(Boolean);
    const isCumulative = movesSlowly(totals.map(Number), CUMULATIVE.least.total);
    return {
      kind: 'facts',
      columns,
      dates: ['date'],
      weeklyLookalike: false,
      createReader: isCumulative ? createCumulativeReader : () => readQuota,
    };
  },
};

const readQuota: ReturnType<FactTable['createReader']> = (cells) =>
  rowOf(cells, 0) ? { facts: [], leftOut: 'QUOTA_FLOW' } : { facts: [] };

/** Takes days by the day before them, in whatever order the file has them. */
function createCumulativeReader(): ReturnType<FactTable['createReader']> {
  const byDay = new Map<IsoDate, Row>();
  const byDayBefore = new Map<IsoDate, Row>();
  let last: Row | null = null;
  let hasTurned = false;
  return (cells, { line }) => {
    const row = rowOf(cells, line);
    if (!row) return { facts: [] };
    const fits = CHANNELS.every((channel) =>
      movesSlowly(last ? [last[channel], row[channel]] : [row[channel]], CUMULATIVE.least[channel]),
    );
    // Where the old meaning begins the file is read no further: a day's flow may look like a sum by chance.
    hasTurned ||= !fits;
    if (hasTurned) return { facts: [], leftOut: 'QUOTA_FLOW' };
    if (Math.abs(row.sh + row.sz - row.total) > CUMULATIVE.ofSum)
      throw new BadCell('SUM_MISMATCH', 'net@total', { text: row.total, sh: row.sh, sz: row.sz });
    last = row;
    const dayBefore = cells.southboundDayBefore(row.date);
    byDay.set(row.date, row);
    if (dayBefore) byDayBefore.set(dayBefore, row);
    const [before, after] = [dayBefore && byDay.get(dayBefore), byDayBefore.get(row.date)];
    const facts = [...(before ? factsOf(row, before) : []), ...(after ? factsOf(after, row) : [])];
    // Told of the day that is left without a day before it, which an unbroken file has once.
    return facts.length > 0 ? { facts } : { facts, leftOut: 'CUMULATIVE_ALONE' };
  };
}

function factsOf(now: Row, before: Row): RecordFacts['facts'] {
  return CHANNELS.map((channel) => {
    // Whole units subtract without noise.
    const net = scaledExactly(now[channel], 1e8) - scaledExactly(before[channel], 1e8);
    return {
      kind: 'southbound' as const,
      row: { date: now.date, channel, currency: 'HKD', net, buy: null, sell: null },
      line: now.line,
    };
  });
}

/** Null where a part is empty: before holidays the parts are, and the sum beside them is 0. */
function rowOf(cells: RecordCells, line: number): Row | null {
  const [sh, sz, total] = [cells.number('net@sh'), cells.number('net@sz'), cells.number('net@total')];
  return sh === null || sz === null || total === null
    ? null
    : { date: cells.southboundDay('date'), line, sh, sz, total };
}

function movesSlowly(values: readonly number[], least: number): boolean {
  return (
    values.length > 0 &&
    values.every((value, index) => {
      const before = values[index - 1] ?? value;
      return value > least && Math.abs(value - before) <= CUMULATIVE.mostMoved * before;
    })
  );
}
