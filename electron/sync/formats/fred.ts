import { parseCode } from '../../../shared/market/code.ts';
import { parsePeriod } from '../../../shared/market/parse-period.ts';
import { BadCell } from '../bad-cell.ts';
import type { RecordCells } from '../record-cells.ts';
import { type FactTable, type Format, headerKeys, type RecordFacts } from './format.ts';

/** Series of FRED that are closes or rates of the desk's instruments. */
const PRICES: Readonly<Record<string, string>> = {
  sp500: 'SPX.GI',
  nasdaqcom: 'IXIC.GI',
  nasdaq100: 'NDX.GI',
  djia: 'DJI.GI',
  nikkei225: 'N225.GI',
};
/** Units of the second currency for one of the first. */
const RATES: Readonly<Record<string, string>> = { dexhkus: 'USDHKD', dexchus: 'USDCNY', dexjpus: 'USDJPY' };

/**
 * FRED's files: a day and a column a series, `.` where there is no value. Indices and exchange rates that the desk knows become
 * closes and rates, every other series a series of its own.
 */
export const fred: Format = {
  id: 'fred',
  version: 1,
  vendor: 'FRED',
  recognise(header, { below }) {
    const keys = headerKeys(header);
    const [first, ...ids] = keys;
    if (!(first === 'observation_date' || (first === 'date' && header[0]?.trim() === 'DATE')) || ids.length === 0)
      return null;
    if (!ids.every((id) => /^[a-z0-9_]{3,20}$/.test(id))) return null;
    const isMonthly = below.length > 1 && below.every(([day = '']) => /-01$/.test(day.trim()));
    return {
      kind: 'facts',
      columns: new Map([['date', 0], ...ids.map((id, index) => [fieldOf(id), index + 1] as const)]),
      dates: ['date'],
      weeklyLookalike: false,
      createReader: () => reader(ids, isMonthly),
    };
  },
};

function fieldOf(id: string): string {
  if (id in PRICES) return `close@${PRICES[id]}`;
  return id in RATES ? `rate@${RATES[id]}` : `value@${id.toUpperCase()}`;
}

function reader(ids: readonly string[], isMonthly: boolean): ReturnType<FactTable['createReader']> {
  return (cells) => {
    const stated = ids.map((id) => statedBy(id, cells, isMonthly));
    return { facts: stated.flatMap(({ facts }) => facts), prices: stated.flatMap(({ prices = [] }) => prices) };
  };
}

function statedBy(id: string, cells: RecordCells, isMonthly: boolean): RecordFacts {
  const field = fieldOf(id);
  const value = cells.text(field) === '.' ? null : cells.number(field);
  if (value === null) return { facts: [] };
  const code = parseCode(PRICES[id] ?? '');
  if (code) return { facts: [], prices: [{ code, adj: 'raw', date: cells.tradingDay('date', code), close: value }] };
  const pair = RATES[id];
  if (pair) return { facts: [{ kind: 'fx', row: { pair, date: cells.pastDate('date'), kind: 'spot', rate: value } }] };
  const day = cells.pastDate('date');
  const period = parsePeriod(isMonthly ? day.slice(0, 7) : day);
  if (!period) throw new BadCell('BAD_PERIOD', 'date', { text: day });
  const row = {
    series: id.toUpperCase(),
    period: period.text,
    basis: 'level' as const,
    kind: 'actual' as const,
    value,
    unit: '',
    source: 'FRED',
    last_day: period.lastDay,
  };
  return { facts: [{ kind: 'seriesPoints', row }] };
}
