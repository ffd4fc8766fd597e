import { scaledExactly } from '../../../shared/format/scaled-exactly.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import type { Answers } from '../../store/outcome.ts';
import { BadCell } from '../bad-cell.ts';
import { flowOfFileName } from '../file-name.ts';
import type { RecordCells } from '../record-cells.ts';
import { type FactTable, type Format, headerKeys, placesOf } from './format.ts';
import { readSouthbound } from './southbound.ts';

const NAMES = {
  date: ['日期', 'date'],
  net: ['当日成交净买额', 'net_buy'],
  buy: ['买入成交额', 'buy_amt'],
  sell: ['卖出成交额', 'sell_amt'],
  cumulative: ['历史累计净买额', '历史累积净买额', 'cumulative'],
  holding: ['持股市值', 'holding_market_value'],
} as const;
const FLOWS = ['southbound', 'southbound-sh', 'southbound-sz', 'northbound'] as const;
const CHANNEL_OF_FLOW: Readonly<Record<string, string>> = {
  southbound: 'total',
  'southbound-sh': 'sh',
  'southbound-sz': 'sz',
};
/** Indices that stand beside northbound's channels alone; 沪深300 stands beside 北向 and 南向. */
const NORTHBOUND_INDICES = ['上证指数', '深证指数'];
/** One header has the cumulative net in 万亿 for some flows and in 亿 for others. */
const CUMULATIVE_UNITS = [1e12, 1e8];
/** Nets and sums are rounded each by itself: a hundredth of 亿, and the last digit of either sum. */
const NET_ROUNDING = 2e6;

/**
 * AkShare's `stock_hsgt_hist_em`, in 亿: six flows under one header, told apart by the file's name or by asking. Southbound's net, buy
 * and sell are HKD; inflow and balance are of the quota, the sum since the opening only checks the net. Northbound's net has not
 * been published since 2024-08-19 and is not used.
 */
export const akshareHsgtHist: Format = {
  id: 'akshare-hsgt-hist',
  version: 1,
  vendor: 'AkShare',
  recognise(header, { fileName }) {
    const keys = headerKeys(header);
    const columns = placesOf(keys, NAMES, ['date', 'net', 'buy', 'sell', 'cumulative']);
    if (!columns) return null;
    return {
      kind: 'facts',
      columns,
      dates: ['date'],
      weeklyLookalike: false,
      asks: () => [{ id: 'flow', choices: FLOWS, settled: settledFlow(keys, fileName) }],
      constants: ({ flow = '' }) => ({ currency: 'HKD', unit: '亿', channel: CHANNEL_OF_FLOW[flow] ?? '' }),
      createReader,
    };
  },
};

/** What the name and the header say together; null where they say nothing, or contradict each other. */
function settledFlow(keys: readonly string[], fileName: string): string | null {
  const byName = flowOfFileName(fileName);
  if (!NORTHBOUND_INDICES.some((index) => keys.includes(index))) return byName;
  return byName === null || byName === 'northbound' ? 'northbound' : null;
}

function createReader({ flow }: Answers): ReturnType<FactTable['createReader']> {
  let last: { readonly date: IsoDate; readonly cells: RecordCells } | null = null;
  return (cells) => {
    if (flow === 'northbound') return { facts: [], leftOut: 'NORTHBOUND_ROWS' };
    if (isUnpublished(cells)) return { facts: [] };
    const read = readSouthbound(cells);
    const [fact] = read.facts;
    if (fact?.kind !== 'southbound') return read;
    const { date, net } = fact.row;
    // AkShare writes the oldest first; only neighbours can be checked.
    if (last && cells.southboundDayBefore(date) === last.date) refuseMismatch(cells, last.cells, net);
    last = { date, cells };
    return read;
  };
}

/** What is not published is written as 0, or not at all: on a day with trading something was bought. */
function isUnpublished(cells: RecordCells): boolean {
  return !cells.amount('net') && !cells.amount('buy') && !cells.amount('sell');
}

function refuseMismatch(cells: RecordCells, before: RecordCells, net: number): void {
  const [now, then] = [cells.number('cumulative'), before.number('cumulative')];
  if (now === null || then === null) return;
  const lastDigit = 10 ** -Math.min(decimalsOf(cells.text('cumulative')), decimalsOf(before.text('cumulative')));
  const agrees = CUMULATIVE_UNITS.some((unit) => {
    const moved = scaledExactly(now, unit) - scaledExactly(then, unit);
    return Math.abs(moved - net) <= NET_ROUNDING + lastDigit * unit;
  });
  if (agrees) return;
  const params = { text: cells.text('net'), before: before.text('cumulative'), after: cells.text('cumulative') };
  throw new BadCell('CUMULATIVE_MISMATCH', 'net', params);
}

function decimalsOf(text: string): number {
  return /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
}
