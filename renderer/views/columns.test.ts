import { describe, expect, test } from 'vitest';
import type { Lang } from '../../shared/contract/envelope.ts';
import { ahPairExample } from '../../shared/contract/examples/ah-pair-example.ts';
import { ratingExample, watchedExample } from '../../shared/contract/examples/list-example.ts';
import { weekExample } from '../../shared/contract/examples/week-example.ts';
import type { FlowName } from '../../shared/contract/flows.ts';
import type { IndexRow } from '../../shared/contract/indices.ts';
import { operations } from '../../shared/contract/operations.ts';
import type { WeekChange } from '../../shared/contract/week-parts.ts';
import { formatNumber, formatTableMoney } from '../../shared/format/number.ts';
import { text } from '../../shared/i18n/text.ts';
import { isIsoDate, isoDate } from '../../shared/market/iso-date.ts';
import { compareFlows } from '../../shared/week/compare-weeks.ts';
import { type Column, dataColumns, decimalsOf } from '../components/grid/column.ts';
import { unitColumn } from '../components/grid/instrument-columns.ts';
import { tableFile } from '../components/grid/table-file.ts';
import type { TableHandle } from '../components/grid/table-handle.ts';
import { headerOf } from '../components/grid/table-text.ts';
import type { Words } from '../state/language.ts';
import { pairColumns } from './ah-premium/pair-columns.ts';
import { comparedFlowColumns } from './compare/compared-flow-columns.ts';
import { flowColumns } from './flows/flow-columns.ts';
import { closingRow, nameRow } from './flows/flow-rows.ts';
import { conflictColumns, conflictRowColumns } from './imports/conflict-columns.ts';
import { importColumns } from './imports/import-columns.ts';
import { indexColumns } from './indices/index-columns.ts';
import { scorecardColumns } from './watchlist/scorecard-columns.ts';
import { watchedColumns } from './watchlist/watched-columns.ts';
import { changeColumns } from './week/change-columns.ts';

// What every list of columns says of its numbers and days, over rows in which nothing is missing.
const DAY = isoDate('2026-03-20');
const TRACE = 'weekChange:HSI.HI:2026-03-16';
const traced = (value: number) => ({ value, trace: TRACE });
const place = { pct: 21.5, trace: TRACE };
const change = { pct: -0.7394, baseDate: isoDate('2026-03-13'), trace: TRACE };
const rate: WeekChange = {
  code: 'USDCNY.FX',
  name: '美元兑人民币',
  kind: 'fx',
  pct: 0.1234,
  unadjustedPct: 0.1234,
  adjustedPct: 0.1234,
  exRights: [],
  close: 7.16543,
  closeDate: DAY,
  baseClose: 7.1566,
  baseDate: isoDate('2026-03-13'),
  baseIsOld: false,
  why: null,
  trace: TRACE,
};
const index: IndexRow = {
  code: 'HSI.HI',
  name: '恒生指数',
  kind: 'index',
  close: 25277.32,
  closeDate: DAY,
  changes: { '1w': change, '1m': change, '3m': change, ytd: change, '1y': change },
  percentiles: { '1y': place, '3y': place, '5y': place },
  fromExtremes: { high: { ...place, date: DAY }, low: { ...place, date: DAY } },
};
const flow: FlowName = {
  code: '9988.HK',
  name: '阿里巴巴-W',
  currency: 'HKD',
  isEtf: false,
  isNew: false,
  net: -23.754,
  trace: TRACE,
  buy: traced(10.5),
  sell: traced(34.254),
  turnover: traced(44.754),
  days: 5,
  share: { ...traced(12.34), why: null },
  holdingPct: 11.64,
  holdingDate: DAY,
  holdingBasis: 'issued',
  holdingTrace: TRACE,
  holdingChanges: ([1, 4, 12] as const).map((weeks) => ({ ...traced(-0.125), weeks, beforeDate: DAY })),
  price: { ...traced(-3.04), closeDate: DAY, baseDate: DAY, baseIsOld: false, why: null },
  recent: [-23.754],
};
const pair = {
  ...ahPairExample,
  percentiles: { '1y': traced(40), '3y': traced(41), '5y': traced(42.4) },
};
const watched = { ...watchedExample, targetReached: true, targetReachedOn: DAY };
const reading = { date: DAY, returnPct: 20, benchmarkPct: 1, relativePct: 19, trace: TRACE };
const line = { ...ratingExample, until: DAY, at6: reading, at12: reading };
const flows = (net: number) => ({
  ...weekExample,
  activeStocks: weekExample.activeStocks.map((stock) => ({ ...stock, net })),
});

/** Numbers of things, which their headers name; a value of a conflict stands beside the field that it is of. */
const WITHOUT_UNIT: readonly string[] = ['days', 'rowsRead', 'rowsLoaded', 'rowsChanged', 'rowsRejected'];
const SAYS_UNIT = /元|CNY|HKD/;
/** What is right-aligned and is no number: a span of returns, an instant, several values at once. */
const WORDS_AT_RIGHT: readonly string[] = ['promised', 'importedAt', 'others'];

/** What the columns of one table say of the cells of its rows. */
const listed = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]) =>
  dataColumns(columns).flatMap((column) =>
    rows.map((row) => ({
      id: column.id,
      header: headerOf(column),
      isAtRight: column.align === 'right',
      hasUnit: column.unit !== undefined || column.unitOf !== undefined || SAYS_UNIT.test(column.header),
      isDate: column.isDate ?? false,
      inBrackets: column.inBrackets ?? false,
      decimals: decimalsOf(column, row),
      value: column.value(row),
      text: column.text(row),
    })),
  );
type Cell = ReturnType<typeof listed>[number];

function lists(lang: Lang): Readonly<Record<string, readonly Cell[]>> {
  const words: Words = (key, params) => text(lang, key, params);
  const called = { rating: (rating: string | null) => rating ?? '', stance: (stance: string) => stance };
  const unit = text(lang, 'unit.yiHKD');
  const choice = { most: 9, isFull: false, toggle: () => undefined };
  const flowTable = { unit, largest: 1, before: null, recentDays: 5, isRoomy: true };
  const weeks = { now: isoDate('2026-03-16'), other: isoDate('2026-03-09') };
  return {
    changes: listed([...changeColumns(words, '2026', null), unitColumn(words)], [...weekExample.changes, rate]),
    indices: listed([...indexColumns(words, '2026', choice), unitColumn(words)], [{ ...index, isDrawn: true }]),
    pairs: listed(pairColumns(words), [pair]),
    flows: listed(flowColumns(words, flowTable), [nameRow(flow)]),
    comparedFlows: listed(
      comparedFlowColumns(words, weeks, { now: unit, other: unit }),
      compareFlows(flows(-23.754), flows(52.594), true),
    ),
    watchlist: listed([...watchedColumns(words, called), unitColumn(words)], [watched]),
    scorecard: listed([...scorecardColumns(words, called, lang), unitColumn(words)], [line]),
    imports: listed(importColumns(words), operations.imports.example.output.files),
    conflicts: listed(conflictColumns(words), operations.conflicts.example.output.series),
    conflictDays: listed(conflictRowColumns(words, 'prices'), operations.conflictRows.example.output.rows),
  };
}

const CASES = (['zh', 'en'] as const).flatMap((lang) =>
  Object.entries(lists(lang)).map(([name, cells]) => ({ name, lang, cells })),
);
const isDay = ({ value }: Cell) => typeof value === 'string' && isIsoDate(value);
const isNumber = ({ value }: Cell) => typeof value === 'number';
const idsOf = (cells: readonly Cell[]) => cells.map(({ id }) => id);

describe.each(CASES)('$name, $lang', ({ cells }) => {
  test('what stands at the right is a number with its decimals, or a day', () => {
    const atRight = cells.filter(({ id, isAtRight }) => isAtRight && !WORDS_AT_RIGHT.includes(id));
    const isTold = (cell: Cell) => (isNumber(cell) && cell.decimals !== null) || (isDay(cell) && cell.isDate);
    expect(atRight).not.toEqual([]);
    expect(idsOf(atRight.filter((cell) => !isTold(cell)))).toEqual([]);
  });

  test('every number has its decimals and its unit, and stands at the right', () => {
    const numbers = cells.filter(isNumber);
    expect(idsOf(numbers.filter(({ decimals }) => decimals === null))).toEqual([]);
    expect(idsOf(numbers.filter(({ isAtRight }) => !isAtRight))).toEqual([]);
    expect(idsOf(numbers.filter(({ id, hasUnit }) => !hasUnit && !WITHOUT_UNIT.includes(id)))).toEqual([]);
  });

  test('decimals and brackets are those of the screen', () => {
    for (const { id, value, decimals, inBrackets, text: printed } of cells) {
      if (typeof value !== 'number' || decimals === null) continue;
      const seen = printed.replace(/^\+/, '').replace(/ ?(%|HKD)$/, '');
      expect([id, seen]).toEqual([id, (inBrackets ? formatTableMoney : formatNumber)(value, decimals)]);
    }
  });

  test('every day is a date, and nothing else is', () => {
    expect(idsOf(cells.filter((cell) => isDay(cell) !== cell.isDate))).toEqual([]);
  });
});

test('no list of columns is left out', () => {
  expect(Object.keys(import.meta.glob('./**/*-columns.ts')).sort()).toEqual([
    './ah-premium/pair-columns.ts',
    './compare/compared-flow-columns.ts',
    './flows/flow-columns.ts',
    './imports/conflict-columns.ts',
    './imports/import-columns.ts',
    './indices/index-columns.ts',
    './watchlist/scorecard-columns.ts',
    './watchlist/watched-columns.ts',
    './week/change-columns.ts',
  ]);
});

const handle = <Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  closing: readonly Row[] = [],
): TableHandle<Row> => ({
  columns: () => columns,
  shown: () => rows,
  closing: () => closing,
  sums: () => closing,
  show: () => undefined,
  order: () => undefined,
  focusFirst: () => undefined,
});
const zh: Words = (key, params) => text('zh', key, params);

describe('a file', () => {
  test('has a rate in four decimals beside an index in two, and the unit of each row', () => {
    const columns = changeColumns(zh, '2026', null);
    const file = tableFile(handle(columns, [...weekExample.changes, rate]), [unitColumn<WeekChange>(zh)]);
    const at = (header: string) => file.columns.findIndex((column) => column.header === header);
    expect(file.columns[at('收盘')]).toMatchObject({ decimals: [2, 4], isDate: false });
    expect(file.columns[at('涨跌幅 %')]).toMatchObject({ decimals: 1 });
    expect(file.columns[at('收盘日')]).toMatchObject({ decimals: null, isDate: true });
    expect(file.rows.map((row) => [row[at('收盘')], row[at('单位')], row[at('收盘日')]])).toEqual([
      [25277.32, '点', '2026-03-19'],
      [7.16543, '', '2026-03-20'],
    ]);
  });

  test('has money in brackets under its unit, sums too', () => {
    const columns = flowColumns(zh, { unit: '亿港元', largest: 1, before: null, recentDays: 5, isRoomy: true });
    const sum = closingRow(zh, { key: 'activeTotal', net: -23.754, trace: TRACE });
    const file = tableFile(handle(columns, [nameRow(flow)], [sum]), []);
    const net = file.columns.findIndex(({ header }) => header === '净买入 (亿港元)');
    expect(file.columns[net]).toEqual({ header: '净买入 (亿港元)', decimals: 2, inBrackets: true, isDate: false });
    expect(file.rows.map((row) => row[net])).toEqual([-23.754, -23.754]);
    expect(file.closingRows).toBe(1);
  });

  test('says points and per cent once, in the header', () => {
    const headers = (name: string, lang: Lang) => lists(lang)[name]?.map(({ header }) => header) ?? [];
    expect(headers('scorecard', 'zh')).toEqual(expect.arrayContaining(['股价 %', '相对 pct', '满6月 (pct)']));
    expect(headers('scorecard', 'en')).toEqual(expect.arrayContaining(['Relative (points)', '12 mo. (points)']));
    expect(headers('indices', 'en')).toEqual(expect.arrayContaining(['1Y pctl (%)', 'YTD %']));
    expect(headers('pairs', 'zh')).toEqual(expect.arrayContaining(['汇率 (HKD/CNY)', '周变动 (百分点)', '1年%']));
    expect(headers('conflicts', 'zh')).toContain('最大差异 (%)');
  });
});
