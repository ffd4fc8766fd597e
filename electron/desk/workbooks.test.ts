import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeWorkbook } from '../testing/make-workbook.ts';
import { openTestDesk, pricesCsv, removeFolder, type TestDesk, temporaryFolder } from '../testing/test-desk.ts';

let folder = '';
let desk: TestDesk;
beforeEach(async () => {
  folder = temporaryFolder();
  desk = await openTestDesk(folder);
});
afterEach(async () => {
  await desk.close();
  removeFolder(folder);
});
const sync = async () => (await desk.call('sync', { yes: true })).files;
const closeOf = (code: string, day = '2026-03-20') => desk.call('trace', { key: `price:${code}:${day}:close` });
const day = (serial: number) => ({ v: String(serial), style: 'date' as const });
const [MAR_19, MAR_20] = [day(46100), day(46101)];

describe('a workbook', () => {
  test('goes in, and a number is traced to its sheet, row and cell', async () => {
    desk.lay(
      'book.xlsx',
      makeWorkbook({ 行情: [['标题'], [], ['code', 'date', 'close'], ['0700.HK', MAR_20, 508.5]] }),
    );
    expect(await sync()).toMatchObject([{ status: 'imported', format: 'prices', encoding: 'xlsx', rowsLoaded: 1 }]);
    const { value, inputs } = await closeOf('0700.HK');
    const [input] = inputs;
    expect(value).toBe(508.5);
    expect(input).toMatchObject({ sheet: '行情', line: 4, column: 'close', text: '0700.HK\t2026-03-20\t508.5' });
    expect(input?.text.slice(...(input.cell ?? [0, 0]))).toBe('508.5');
  });

  test('has every sheet of the first one’s format read by its own header; the others are told', async () => {
    desk.lay(
      'book.xlsx',
      makeWorkbook({
        说明: [['只是说明']],
        港股: [
          ['code', 'date', 'close'],
          ['0700.HK', MAR_20, 508.5],
        ],
        空: [],
        A股: [[], ['close', 'code', 'date'], [1500, '600519.SH', MAR_20]],
      }),
    );
    const [file] = await sync();
    expect(file).toMatchObject({ status: 'imported', rowsLoaded: 2, rowsRejected: 0 });
    expect(file?.issues).toMatchObject([{ sheet: '说明', line: 1, code: 'SHEET_NOT_READ', text: '只是说明' }]);
    const [input] = (await closeOf('600519.SH')).inputs;
    expect(input).toMatchObject({ sheet: 'A股', line: 3, column: 'close' });
    expect(input?.text.slice(...(input.cell ?? [0, 0]))).toBe('1500');
  });

  test('is read through merged headers and empty columns', async () => {
    const head = [null, 'code', null, 'date', null, 'close', null];
    desk.lay('book.xlsx', makeWorkbook({ S: [[], head, [null, '0700.HK', null, MAR_20, null, 508.5, null]] }));
    expect(await sync()).toMatchObject([{ status: 'imported', rowsLoaded: 1 }]);
    expect((await closeOf('0700.HK')).inputs[0]).toMatchObject({ line: 3, text: '0700.HK\t\t2026-03-20\t\t508.5' });
  });

  test('tells a bad row by its sheet, and conflicting ones by the sheets of both', async () => {
    const head = ['code', 'date', 'close'];
    desk.lay(
      'book.xlsx',
      makeWorkbook({
        One: [head, ['0700.HK', MAR_20, 508.5], ['9988.HK', MAR_20, 120]],
        Two: [head, ['9988.HK', MAR_20, 121], ['0005.HK', MAR_20, { v: '#REF!', type: 'e' }]],
      }),
    );
    const [file] = await sync();
    expect(file).toMatchObject({ status: 'partial', rowsLoaded: 1, rowsRejected: 3 });
    expect(file?.issues.map(({ sheet, line, code }) => [sheet, line, code])).toEqual([
      ['One', 3, 'CONFLICTING_ROWS'],
      ['Two', 2, 'CONFLICTING_ROWS'],
      ['Two', 3, 'BAD_NUMBER'],
    ]);
    expect(file?.issues[0]?.message).toContain('Two!2');
    const page = await desk.call('importFile', { fileId: 1, offset: 0 });
    expect(page.file.issues).toEqual(file?.issues);
  });

  test('with a sheet an instrument takes the name of each sheet, and leaves one that does not say', async () => {
    const table = (close: number) => [['Date', 'Open', 'High', 'Low', 'Close', 'Adj Close', 'Volume'], yahoo(close)];
    const yahoo = (close: number) => [MAR_20, close, close, close, close, close, 1];
    desk.lay('indices.xlsx', makeWorkbook({ HSI: table(25277), HSTECH: table(5000), Sheet3: table(7) }));
    const [file] = await sync();
    expect(file).toMatchObject({ status: 'imported', format: 'yahoo', rowsLoaded: 2 });
    expect(file?.issues).toMatchObject([{ sheet: 'Sheet3', code: 'SHEET_NOT_READ' }]);
    expect([(await closeOf('HSI.HI')).value, (await closeOf('HSTECH.HI')).value]).toEqual([25277, 5000]);
    const { contentHash } = await desk.call('rebuild', {});
    expect((await desk.call('rebuild', {})).contentHash).toBe(contentHash);
    expect([(await closeOf('HSI.HI')).value, (await closeOf('HSTECH.HI')).value]).toEqual([25277, 5000]);
  });

  test('asks what any of its sheets leaves open before one of them is read', async () => {
    const head = ['code', 'date', 'close'];
    desk.lay(
      'book.xlsx',
      makeWorkbook({ One: [head, ['0700.HK', MAR_20, 1]], Two: [head, ['9988.HK', '03/04/2026', 2]] }),
    );
    const [file] = await sync();
    expect(file).toMatchObject({ status: 'held', questions: [{ id: 'dateOrder', sheet: 'Two', line: 2 }] });
    const answered = await desk.call('answer', { fileId: 1, questionId: 'dateOrder', choice: 'mdy' });
    expect(answered).toMatchObject({ status: 'imported', rowsLoaded: 2 });
    expect((await closeOf('9988.HK', '2026-03-04')).value).toBe(2);
  });

  test('keeps per cents, codes and float noise as they are seen', async () => {
    const head = ['date', 'code', 'pct', 'name'];
    desk.lay(
      'book.xlsx',
      makeWorkbook({ S: [head, [MAR_20, '0700.HK', { v: '0.12345', style: 'percent' }, '腾讯控股']] }),
    );
    expect(await sync()).toMatchObject([{ status: 'imported', format: 'holdings' }]);
    expect((await desk.call('fileText', { fileId: 1, fromLine: 2, count: 1 })).lines).toEqual([
      '2026-03-20\t0700.HK\t12.345%\t腾讯控股',
    ]);
  });

  test('says which value of another file it took the place of, and the other way round', async () => {
    const head = ['code', 'date', 'close'];
    desk.lay('a.xlsx', makeWorkbook({ One: [head, ['0700.HK', MAR_19, 1]], Two: [head, ['0700.HK', MAR_20, 508]] }));
    desk.lay('b.csv', pricesCsv('0700.HK 2026-03-20 508.5'));
    await sync();
    expect((await closeOf('0700.HK')).inputs[0]).toMatchObject({
      sheet: null,
      line: 2,
      replaced: [{ file: 'a.xlsx', sheet: 'Two', line: 2, value: 508 }],
    });
  });

  test('shows the rows of each sheet, known or not, by the name of the sheet', async () => {
    desk.lay(
      'wind.xlsx',
      makeWorkbook({
        A: [
          ['甲', '乙'],
          [MAR_20, 25277.32],
        ],
        B: [[], ['x', 'say "y"']],
      }),
    );
    expect(await sync()).toMatchObject([{ status: 'unrecognised', issues: [{ code: 'UNKNOWN_COLUMNS' }] }]);
    const shown = (sheet: string | null, fromLine: number) =>
      desk.call('fileText', { fileId: 1, sheet, fromLine, count: 1 });
    expect(await shown(null, 1)).toEqual({
      fromLine: 1,
      lines: ['甲\t乙'],
      more: true,
      sheet: 'A',
      sheets: ['A', 'B'],
    });
    expect(await shown('A', 2)).toMatchObject({ lines: ['2026-03-20\t25277.32'], more: false });
    expect(await shown('B', 2)).toMatchObject({ lines: ['x\t"say ""y"""'], more: false, sheet: 'B' });
  });

  test('of many rows is read in a thread of its own, and refused there in words', async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => [`${10_000 + index}.HK`, MAR_20, index + 1]);
    const book = makeWorkbook({ S: [['code', 'date', 'close'], ...rows] });
    desk.lay('large.xlsx', book);
    desk.lay('torn.xlsx', book.subarray(0, book.length - 5_000));
    expect(book.length).toBeGreaterThan(4_100_000);
    expect(await sync()).toMatchObject([
      { rowsRead: 60_000 },
      { status: 'rejected', issues: [{ code: 'BROKEN_WORKBOOK' }] },
    ]);
  });
});

test("HKEX's file of a day is a workbook of tables, and none of them is known yet", async () => {
  const table = { schema: [['Buy Turnover', 'Sell Turnover']], tr: [{ td: [['26,387.65']] }, { td: [['23,885.26']] }] };
  const records = [{ date: '2026-03-20', market: 'SSE Southbound', tradingDay: 1, content: [{ style: 1, table }] }];
  desk.lay('data_tab_daily_20260320e.js', `tabData = ${JSON.stringify(records)};`);
  const [file] = await sync();
  expect(file?.status).toBe('unrecognised');
  expect(await desk.call('fileText', { fileId: 1, fromLine: 1, count: 9 })).toMatchObject({
    sheet: 'SSE Southbound',
    lines: [
      'date\tmarket\tdirection\tBuy Turnover\tSell Turnover',
      '2026-03-20\tSSE\tSouthbound\t26,387.65\t23,885.26',
    ],
  });
});
