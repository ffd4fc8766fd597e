import { describe, expect, test } from 'vitest';
import type { InputOf } from '../../shared/contract/operations.ts';
import { isoDate } from '../../shared/market/iso-date.ts';
import { flowsTable } from '../../shared/week/flows-table.ts';
import { scorecardTable } from '../../shared/week/scorecard-table.ts';
import { readXlsx } from '../sync/workbook/xlsx.ts';
import { openZip } from '../sync/workbook/zip.ts';
import { sampleDesk } from '../testing/sample-desk.ts';

const desk = sampleDesk();

const TABLE: InputOf<'exportTable'> = {
  name: '资金流向/本周',
  format: 'xlsx',
  columns: [
    { header: '简称', decimals: null, inBrackets: false },
    { header: '净买入 (亿港元)', decimals: 2, inBrackets: true },
    { header: '持股 %', decimals: 1, inBrackets: false },
  ],
  rows: [
    ['=1+1', 0.1 + 0.2, 4],
    ['中芯国际', -23.754, null],
    ['上榜合计', -23.454, null],
  ],
  closingRows: 1,
  below: ['数据来源：港交所'],
};

test('a table goes out as a workbook: values unrounded under the formats that print them, text as text', async () => {
  const blob = await desk.call('exportTable', TABLE);
  expect(blob.fileName).toBe('资金流向_本周.xlsx');
  const bytes = Buffer.from(desk.desk.blob(blob.id)?.bytes ?? []);
  const [sheet] = await readXlsx(bytes);
  expect(sheet?.name).toBe('资金流向 本周');
  expect(sheet?.rows).toEqual([
    ['简称', '净买入 (亿港元)', '持股 %'],
    ['=1+1', '0.3', '4'],
    ['中芯国际', '-23.754'],
    ['上榜合计', '-23.454'],
    [],
    ['数据来源：港交所'],
  ]);
  const parts = openZip(bytes).read((name) => name.endsWith('.xml'));
  const partOf = (end: string) => [...parts].find(([name]) => name.endsWith(end))?.[1].toString('utf8') ?? '';
  expect(partOf('styles.xml')).toContain('formatCode="#,##0.00_);(#,##0.00)"');
  expect(partOf('styles.xml')).toContain('formatCode="#,##0.0"');
  expect(partOf('sheet1.xml')).not.toContain('<f>');
  // The header stays in sight.
  expect(partOf('sheet1.xml')).toMatch(/ySplit="1"[^>]*state="frozen"/);
});

/** A saved workbook read back: its header, its rows as text, and of a column the formats of its cells, row by row. */
async function workbookOf(order: InputOf<'exportTable'>) {
  const blob = await desk.call('exportTable', { ...order, format: 'xlsx' });
  const bytes = Buffer.from(desk.desk.blob(blob.id)?.bytes ?? []);
  const [sheet] = await readXlsx(bytes);
  const [header = [], ...rows] = sheet?.rows ?? [];
  const parts = openZip(bytes).read((name) => name.endsWith('.xml'));
  const partOf = (end: string) => [...parts].find(([name]) => name.endsWith(end))?.[1].toString('utf8') ?? '';
  const codes = new Map(
    [...partOf('styles.xml').matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [
      id,
      code,
    ]),
  );
  // The place of each style among all; most of them name no format.
  const styles = [...(partOf('styles.xml').split('<cellXfs')[1] ?? '').matchAll(/<xf\b[^>]*>/g)].map(
    ([xf]) => /numFmtId="(\d+)"/.exec(xf)?.[1],
  );
  const cells = new Map(
    [...partOf('sheet1.xml').matchAll(/<c r="([A-Z]+\d+)"(?: s="(\d+)")?(?: t="(\w+)")?/g)].map(
      ([, at, style, type]) => [
        at,
        {
          format: codes.get(styles[Number(style ?? 0)]) ?? 'General',
          isText: type === 's' || type === 'inlineStr',
        },
      ],
    ),
  );
  const cellAt = (heading: string, row: number) =>
    cells.get(`${String.fromCharCode(65 + header.indexOf(heading))}${row + 2}`);
  return {
    header,
    rows,
    /** Of cells of the table that hold something. */
    formats: (heading: string) =>
      rows
        .slice(0, order.rows.length)
        .flatMap((row, at) => ((row[header.indexOf(heading)] ?? '') === '' ? [] : [cellAt(heading, at)?.format])),
    isText: (heading: string, row: number) => cellAt(heading, row)?.isText,
  };
}

describe('each kind of table as a workbook', () => {
  const WEEK = isoDate('2026-03-16');

  test('a rate of exchange in four decimals beside an index in two; days are dates, and what is no day stays text', async () => {
    const { header, rows, formats, isText } = await workbookOf({
      name: '本周涨跌',
      format: 'xlsx',
      columns: [
        { header: '简称', decimals: null, inBrackets: false },
        { header: '收盘', decimals: [2, 4, 2], inBrackets: false },
        { header: '收盘日', decimals: null, inBrackets: false, isDate: true },
      ],
      rows: [
        ['恒生指数', 25277.32, '2026-03-19'],
        ['美元兑人民币', 7.16543, '2024-02-29'],
        ['停牌', null, '2026-02-30'],
      ],
    });
    expect(header).toEqual(['简称', '收盘', '收盘日']);
    expect(rows).toEqual([
      ['恒生指数', '25277.32', '2026-03-19'],
      ['美元兑人民币', '7.16543', '2024-02-29'],
      ['停牌', '', '2026-02-30'],
    ]);
    expect(formats('收盘')).toEqual(['#,##0.00', '#,##0.0000']);
    expect(formats('收盘日')).toEqual(['yyyy-mm-dd', 'yyyy-mm-dd', 'General']);
    expect([0, 1, 2].map((row) => isText('收盘日', row))).toEqual([false, false, true]);
  });

  test('flows: money in brackets under its unit, per cent and points, the day of a holding as a date', async () => {
    const flows = await desk.call('flows', { week: WEEK, span: { kind: 'week' }, channel: 'all' });
    const { header, rows, formats } = await workbookOf(flowsTable(flows, 'zh'));
    expect(header).toEqual(
      expect.arrayContaining(['净买入 (亿港元)', '占成交%', '涨跌%', '持股%', '持股4周 (百分点)']),
    );
    const names = flows.names.length;
    expect(names).toBeGreaterThan(10);
    const alike = (heading: string) => [...new Set(formats(heading))];
    expect(alike('净买入 (亿港元)')).toEqual(['#,##0.00_);(#,##0.00)']);
    expect(formats('净买入 (亿港元)')).toHaveLength(names + flows.closing.rows.length);
    expect(alike('持股%')).toEqual(['#,##0.0']);
    expect(alike('持股4周 (百分点)')).toEqual(['#,##0.00']);
    expect(alike('上榜日')).toEqual(['#,##0']);
    expect(alike('持股日')).toEqual(['yyyy-mm-dd']);
    const alibaba = flows.names.find(({ code }) => code === '9988.HK');
    const row = rows.find(([code]) => code === '9988.HK');
    expect(Number(row?.[header.indexOf('净买入 (亿港元)')])).toBeCloseTo(alibaba?.net ?? Number.NaN, 9);
    expect(row?.[header.indexOf('持股日')]).toBe(alibaba?.holdingDate);
  });

  test('the scorecard: returns in one decimal, prices in two, days as dates', async () => {
    const { lines } = await desk.call('ratings', { week: WEEK });
    const { header, rows, formats } = await workbookOf(scorecardTable(lines, 'zh'));
    expect(lines.length).toBeGreaterThan(5);
    const alike = (heading: string) => [...new Set(formats(heading))];
    for (const heading of ['涨跌幅 %', '基准涨跌幅 %', '相对收益（百分点）'])
      expect(alike(heading)).toEqual(['#,##0.0']);
    for (const heading of ['目标价', '基准日收盘']) expect(alike(heading)).toEqual(['#,##0.00']);
    for (const heading of ['评级日', '基准日', '最后收盘日']) expect(alike(heading)).toEqual(['yyyy-mm-dd']);
    expect(rows.slice(0, lines.length).map((row) => row[header.indexOf('评级日')])).toEqual(
      lines.map(({ ratedOn }) => ratedOn),
    );
  });
});

test('Chinese names are spelled, those of several readings as they are read', async () => {
  const { spelled } = await desk.call('spellings', {});
  expect(spelled['9988.HK']).toBe('albb-w alibaba-w');
  expect(spelled['0700.HK']).toBe('txkg tengxunkonggu');
  // 银行 is yinhang, and not yinxing.
  expect(spelled['1398.HK']).toBe('gsyh gongshangyinhang');
});

test('instruments are found by how their names are spelled, initials or whole', async () => {
  const first = async (text: string) => (await desk.call('findInstruments', { text })).found[0]?.code;
  expect(await first('albb')).toBe('9988.HK');
  expect(await first('tengxun')).toBe('0700.HK');
  expect(await first('BDJT')).toBe('9888.HK');
  expect(await first('腾讯')).toBe('0700.HK');
});
