import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { AKSHARE, type FormatFixtures, HKEX, OWN, TUSHARE_FLOWS } from '../../testing/format-fixtures.ts';
import { TERMINALS } from '../../testing/terminal-fixtures.ts';
import { openTestDesk, removeFolder, repository, temporaryFolder } from '../../testing/test-desk.ts';
import { delimiterOf } from '../records.ts';
import { FORMATS } from './formats.ts';

const here = import.meta.dirname;
const folders: string[] = [];
afterAll(() => folders.forEach(removeFolder));

/** Each fixture is written as its source writes it; beside it stand values that were read off it by hand. */
const FIXTURES: Readonly<Record<string, { format: string; rows: number; values: Readonly<Record<string, number>> }>> = {
  'prices.csv': {
    format: 'prices',
    rows: 4,
    values: {
      'price:0700.HK:2026-03-20:close': 508.5,
      'price:0700.HK:2026-03-20:turnover': 11_203_456_000,
      'price:0700.HK:2026-03-19:volume': 18_900_300,
      'price:HSI.HI:2026-03-20:close': 25277.32,
    },
  },
  'prices-gb18030.csv': { format: 'prices', rows: 2, values: { 'price:3690.HK:2026-03-20:close': 81.25 } },
  'tushare-hk-daily.csv': {
    format: 'tushare-daily',
    rows: 3,
    values: {
      'price:0001.HK:2026-03-20:close': 61.5,
      'price:0001.HK:2026-03-20:volume': 9_120_500,
      'price:0001.HK:2026-03-20:turnover': 561_953_400,
      'price:0001.HK:2026-03-19:preClose': 60.1,
    },
  },
  'tushare-index-daily.csv': {
    format: 'tushare-daily',
    rows: 2,
    values: {
      'price:000300.SH:2026-03-20:close': 4567.02,
      'price:000300.SH:2026-03-20:volume': 18_765_432_100,
      'price:000300.SH:2026-03-20:turnover': 412_345_678_912,
    },
  },
  'tushare-index-global.csv': {
    format: 'tushare-index-global',
    rows: 3,
    values: {
      'price:SPX.GI:2026-03-19:close': 6506.48,
      'price:N225.GI:2026-03-19:close': 53372.53,
      'price:XIN9.GI:2026-03-19:close': 14501.2,
    },
  },
  '^HSI.csv': {
    format: 'yahoo',
    rows: 2,
    values: { 'price:HSI.HI:2026-03-20:close': 25277.320313, 'price:HSI.HI:2026-03-19:open': 25480.01 },
  },
  'Hang Seng TECH Historical Data.csv': {
    format: 'investing',
    rows: 3,
    values: { 'price:HSTECH.HI:2026-03-20:close': 4872.38, 'price:HSTECH.HI:2026-03-19:volume': 1_570_000_000 },
  },
  '恒生指数历史数据.csv': {
    format: 'investing',
    rows: 2,
    values: { 'price:HSI.HI:2026-03-20:close': 25277.32, 'price:HSI.HI:2026-03-19:volume': 4_320_000_000 },
  },
};

/** Formats of other facts than prices; what each states is held by the tests of what is made of it. */
const OTHERS: FormatFixtures = {
  'southbound.csv': {
    format: 'southbound',
    rows: 3,
    facts: 3,
    values: {
      'southbound:sh@CNY:2026-03-19:net': -1_462_000_000,
      'southbound:sh@CNY:2026-03-19:buy': 31_052_000_000,
      'southbound:sz@CNY:2026-03-19:net': 723_000_000,
      'southbound:total@CNY:2026-03-20:net': -1_094_000_000,
    },
  },
  'active-stocks.csv': {
    format: 'active-stocks',
    rows: 3,
    facts: 3,
    values: {
      'activeStocks:sh@9988.HK@HKD:2026-03-20:net': 1_106_156_500,
      'activeStocks:sz@9988.HK@HKD:2026-03-20:net': 72_100_000,
      'activeStocks:sz@2800.HK@HKD:2026-03-20:turnover': 2_420_500_000,
    },
  },
  'holdings.csv': {
    format: 'holdings',
    rows: 2,
    facts: 2,
    values: { 'holdings:9988.HK:2026-03-20:pct': 11.6, 'holdings:0568.HK:2026-03-20:pct': 68.21 },
  },
  'fx.csv': {
    format: 'fx',
    rows: 2,
    facts: 2,
    values: { 'fx:CNYHKD@settlement:2026-03-20:rate': 1.13123, 'fx:CNYHKD@mid:2026-03-20:rate': 1.1298 },
  },
  'series.csv': {
    format: 'series',
    rows: 3,
    facts: 3,
    values: {
      'seriesPoints:网上商品零售额@ytd@actual:2026-01..02:value': 10.3,
      'seriesPoints:活跃智能体数@level@forecast:2031:value': 3.5,
      'seriesPoints:周Token调用量@level@actual:2026-03-16:value': 19.8,
    },
  },
  'ratings.csv': {
    format: 'ratings',
    rows: 3,
    facts: 4,
    values: {
      'ratingEvents:9988.HK:2025-11-23:target_price': 210,
      'ratingEvents:1024.HK:2026-01-15:target_price': 88.5,
    },
  },
  'citations.csv': {
    format: 'citations',
    rows: 1,
    facts: 1,
    values: { 'citations:2031年活跃智能体数@亿@IDC:2026-03-18:value': 3.5 },
  },
  'corporate-actions.csv': {
    format: 'corporate-actions',
    rows: 2,
    facts: 2,
    values: { 'corporateActions:1211.HK:2025-06-10:factor': 3, 'corporateActions:0700.HK:2025-05-16:cash': 4.5 },
  },
  ...TUSHARE_FLOWS,
  ...AKSHARE,
  ...TERMINALS,
  ...HKEX,
  ...OWN,
  'instruments.csv': { format: 'instruments', rows: 2, facts: 2, values: {} },
  'groups.csv': { format: 'groups', rows: 2, facts: 2, values: {} },
  'ah-pairs.csv': { format: 'ah-pairs', rows: 2, facts: 2, values: {} },
  'exhibit.csv': { format: 'exhibit', rows: 2, facts: 2, values: {} },
};
const ALL: FormatFixtures = {
  ...Object.fromEntries(Object.entries(FIXTURES).map(([name, one]) => [name, { facts: one.rows, ...one }])),
  ...OTHERS,
};

describe('every format reads its fixture to the last digit', () => {
  test.each(Object.entries(ALL))('%s', async (name, { format, rows, facts, answers = {}, told = [], values }) => {
    const folder = temporaryFolder();
    folders.push(folder);
    const desk = await openTestDesk(folder);
    desk.lay(name, readFileSync(path.join(here, 'fixtures', name)));
    let [file] = (await desk.call('sync', {})).files;
    for (const [questionId, choice] of Object.entries(answers)) {
      expect(file?.questions.map(({ id }) => id)).toContain(questionId);
      file = await desk.call('answer', { fileId: 1, questionId, choice });
    }
    expect(file).toMatchObject({
      status: rows === 0 ? 'rejected' : 'imported',
      format,
      rowsLoaded: rows,
      rowsNew: facts,
      questions: [],
    });
    expect(file?.issues.map(({ code }) => code)).toEqual(told);
    for (const [key, value] of Object.entries(values)) {
      const trace = await desk.call('trace', { key });
      expect([key, trace.value]).toEqual([key, value]);
      const [input] = trace.inputs;
      expect(input?.cell && input.text.slice(...input.cell)).not.toBe('');
    }
    await desk.close();
  });
});

test('every format has a fixture, and each fixture its line', () => {
  expect(new Set(Object.values(ALL).map(({ format }) => format))).toEqual(new Set(FORMATS.map(({ id }) => id)));
  expect(readdirSync(path.join(here, 'fixtures')).sort()).toEqual(Object.keys(ALL).sort());
});

test('every file of the folder that makes a format stands in the list', () => {
  const files = readdirSync(here).filter(
    (file) => file.endsWith('.ts') && !['format.ts', 'formats.ts', 'formats.test.ts'].includes(file),
  );
  expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(FORMATS.map(({ id }) => id).sort());
});

test('every format is described', () => {
  const page = readFileSync(path.join(repository, 'docs/formats.md'), 'utf8');
  const described = [...page.matchAll(/^## `([\w-]+)`/gm)].map(([, id]) => id);
  expect(described.sort()).toEqual(FORMATS.map(({ id }) => id).sort());
});

test('a file fits one format at most', () => {
  for (const name of Object.keys(ALL)) {
    const fits = formatsOf(name);
    // Workbooks have no lines; what they hold is recognised as any table is.
    if (!/\.xlsx$|^hkex-daily/.test(name)) expect([name, fits]).toEqual([name, [ALL[name]?.format]]);
  }
});

/** The formats that recognise a fixture by the first of its lines that any does. */
function formatsOf(name: string): string[] {
  const bytes = readFileSync(path.join(here, 'fixtures', name));
  const text = new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'gb18030').decode(bytes);
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  for (const [at, line] of lines.entries()) {
    const cellsOf = (text: string) => text.split(delimiterOf(line)).map((cell) => cell.replaceAll('"', '').trim());
    const around = { fileName: name, above: lines.slice(0, at).map(cellsOf), below: lines.slice(at + 1).map(cellsOf) };
    const fits = FORMATS.filter((format) => format.recognise(cellsOf(line), around)).map(({ id }) => id);
    if (fits.length > 0) return fits;
  }
  return [];
}
