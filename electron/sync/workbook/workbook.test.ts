import { describe, expect, test } from 'vitest';
import { makeWorkbook } from '../../testing/make-workbook.ts';
import { readHkexDaily } from './hkex-daily.ts';
import { rowText } from './workbook.ts';
import { readXlsx } from './xlsx.ts';
import { zipStored } from './zip.ts';

const cellsOf = async (...cells: Parameters<typeof makeWorkbook>[0][string][number]) =>
  (await readXlsx(makeWorkbook({ S: [cells] })))[0]?.rows[0];

describe('cells of a workbook', () => {
  test('numbers are the text that is stored, float noise and all', async () => {
    expect(await cellsOf({ v: '13.715999999999999' }, { v: '5.619534E8' }, { v: '-0.1' })).toEqual([
      '13.715999999999999',
      '5.619534E8',
      '-0.1',
    ]);
  });

  test('per cents are what is seen, moved by two places and not by arithmetic', async () => {
    const seen = await cellsOf(
      { v: '0.35', style: 'percent' },
      { v: '-2.19E-2', style: 'percentOwn' },
      { v: '0.29', style: 'percent' },
      { v: '1', style: 'percent' },
      { v: '1.2E3', style: 'percent' },
      { v: '0', style: 'percent' },
      { v: '0.071999999999999995', style: 'percent' },
      { v: '12.5', style: 'figure' },
    );
    expect(seen).toEqual(['35%', '-2.19%', '29%', '100%', '120000%', '0%', '7.1999999999999995%', '12.5']);
  });

  test('codes keep the zeros that their format gives them', async () => {
    expect(await cellsOf({ v: '1', style: 'code' }, { v: '600519', style: 'code' })).toEqual(['000001', '600519']);
  });

  test('days are ISO days, with a time only where there is one', async () => {
    expect(
      await cellsOf(
        { v: '46101', style: 'date' },
        { v: '46101.5', style: 'time' },
        { v: '46100.999999999', style: 'time' },
        { v: '0.75', style: 'time' },
        { v: '2026-03-20T00:00:00', type: 'd' },
        { v: '-1e20', style: 'date' },
      ),
    ).toEqual(['2026-03-20', '2026-03-20 12:00:00', '2026-03-20', '18:00:00', '2026-03-20T00:00:00', '####']);
  });

  test('days of a workbook that counts from 1904', async () => {
    const [sheet] = await readXlsx(makeWorkbook({ S: [[{ v: '44639', style: 'date' }]] }, { date1904: true }));
    expect(sheet?.rows).toEqual([['2026-03-20']]);
  });

  test('errors, truth and formulas that nobody has worked out are told as text', async () => {
    expect(
      await cellsOf({ v: '#N/A', type: 'e' }, { v: '#REF!', type: 'e' }, { v: '1', type: 'b' }, { formula: 'A1*2' }),
    ).toEqual(['#N/A', '#REF!', 'TRUE', '=A1*2']);
  });

  test('a row keeps its number below rows that are not there, and empty columns on the left go', async () => {
    const [sheet] = await readXlsx(makeWorkbook({ 数据: [[], [], [null, 'date', 'close'], [null, '2026-03-20', 1]] }));
    expect(sheet).toEqual({ name: '数据', rows: [[], [], ['date', 'close'], ['2026-03-20', '1']] });
  });
});

describe('what is no workbook', () => {
  const refusal = (bytes: Uint8Array) => readXlsx(Buffer.from(bytes)).catch((error: { code: string }) => error.code);
  const zip = (...names: string[]) => zipStored(new Map(names.map((name) => [name, Buffer.from('x')])));
  const old = (text: string) => Buffer.concat([Buffer.of(0xd0, 0xcf, 0x11, 0xe0), Buffer.from(text, 'utf16le')]);

  test.each([
    ['BROKEN_WORKBOOK', makeWorkbook({ S: [['a']] }).subarray(0, 200)],
    ['BROKEN_WORKBOOK', zip('xl/workbook.xml')],
    ['ZIP_FILE', zip('a.csv', 'b.csv')],
    ['OTHER_WORKBOOK', zip('xl/workbook.bin')],
    ['OTHER_WORKBOOK', zip('content.xml', 'mimetype')],
    ['OLD_WORKBOOK', old('Workbook')],
    ['LOCKED_WORKBOOK', old('EncryptedPackage')],
    ['LARGE_WORKBOOK', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(60_000_000)])],
  ])('%s', async (code, bytes) => {
    expect(await refusal(bytes)).toBe(code);
  });
});

test("HKEX's file of a day: a sheet a table, the day's totals as one row", () => {
  const names = ['Total Turnover', 'Buy Turnover', 'Sell Turnover'];
  const totals = { style: 1, table: { schema: [names], tr: ['5,1', '2,6', '2,5'].map((cell) => ({ td: [[cell]] })) } };
  const top = { table: { schema: [['Rank', 'Stock Code']], tr: [{ td: [['1', '00700']] }, { td: [['2', '09988']] }] } };
  const records = [{ date: '2026-09-17', market: 'SSE Southbound', tradingDay: 1, content: [totals, top] }];
  expect(readHkexDaily(`tabData = ${JSON.stringify(records)};\n`)).toEqual([
    {
      name: 'SSE Southbound',
      rows: [
        ['date', 'market', 'direction', ...names],
        ['2026-09-17', 'SSE', 'Southbound', '5,1', '2,6', '2,5'],
      ],
    },
    {
      name: 'SSE Southbound 10 Most Active',
      rows: [
        ['date', 'market', 'direction', 'Rank', 'Stock Code'],
        ['2026-09-17', 'SSE', 'Southbound', '1', '00700'],
        ['2026-09-17', 'SSE', 'Southbound', '2', '09988'],
      ],
    },
  ]);
  expect(() => readHkexDaily('tabData = [{"date":')).toThrow('BROKEN_TAB_DATA');
});

test('a row as text can be split into its cells again', () => {
  expect(rowText(['a', 'b\tc', 'say "hi"', 'two\nlines'])).toBe('a\t"b\tc"\t"say ""hi"""\t"two\nlines"');
});
