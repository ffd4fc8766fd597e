import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { deskPerTest } from '../testing/desk-per-test.ts';
import { pricesCsv } from '../testing/test-desk.ts';

const { desk } = deskPerTest();

const sync = async () => (await desk.call('sync', {})).files;
const value = async (key: string) => (await desk.call('trace', { key })).value;
const HSI = 'price:HSI.HI:2026-03-20:close';

describe('a file in the drop folder', () => {
  test('is in once, and a duplicate from then on, under any name', async () => {
    desk.lay('a.csv', pricesCsv('HSI.HI 2026-03-20 25277.32'));
    expect(await sync()).toMatchObject([{ id: 1, status: 'imported', rowsNew: 1 }]);
    desk.lay('renamed.csv', pricesCsv('HSI.HI 2026-03-20 25277.32'));
    expect(await sync()).toMatchObject([
      { id: 1, status: 'duplicate', rowsNew: 0 },
      { id: 1, status: 'duplicate' },
    ]);
  });

  test('is read again when its size or time has changed, and not otherwise', async () => {
    const content = (close: number) => pricesCsv(`HSI.HI 2026-03-20 ${close}`);
    desk.lay('a.csv', content(25277), -60);
    expect(await sync()).toMatchObject([{ id: 1, status: 'imported' }]);
    desk.lay('a.csv', content(25278), -60);
    expect(await sync()).toMatchObject([{ id: 1, status: 'duplicate' }]);
    desk.lay('a.csv', content(25278), -59);
    expect(await sync()).toMatchObject([{ id: 2, status: 'imported', rowsChanged: 1 }]);
  });

  test('stays imported when it is gone from the folder', async () => {
    rmSync(desk.lay('a.csv', pricesCsv('HSI.HI 2026-03-20 25277.32')), { force: false });
    desk.lay('a.csv', pricesCsv('HSI.HI 2026-03-20 25277.32'));
    await sync();
    rmSync(path.join(desk.drop, 'a.csv'));
    expect(await sync()).toEqual([]);
    expect(await value(HSI)).toBe(25277.32);
  });

  test('that is corrected later takes the place of the old value, which is kept, and returns on undo', async () => {
    desk.lay('old.csv', pricesCsv('HSI.HI 2026-03-19 25500.58', 'HSI.HI 2026-03-20 25000'));
    desk.lay('new.csv', pricesCsv('HSI.HI 2026-03-19 25500.58', 'HSI.HI 2026-03-20 25277.32'));
    expect(await sync()).toMatchObject([{ rowsNew: 2 }, { rowsNew: 0, rowsChanged: 1 }]);
    const trace = await desk.call('trace', { key: HSI });
    expect(trace.inputs).toMatchObject([
      {
        file: 'new.csv',
        line: 3,
        text: 'HSI.HI,2026-03-20,25277.32',
        replaced: [{ value: 25000, file: 'old.csv', line: 3 }],
      },
    ]);
    // An equal value keeps its first file.
    expect((await desk.call('trace', { key: 'price:HSI.HI:2026-03-19:close' })).inputs).toMatchObject([
      { file: 'old.csv', line: 2, replaced: [] },
    ]);

    expect(await desk.call('undo', { fileId: 2 })).toMatchObject({ status: 'undone' });
    expect(await value(HSI)).toBe(25000);
    expect(await sync()).toMatchObject([{ status: 'duplicate' }, { id: 2, status: 'undone' }]);
    expect(await desk.call('redo', { fileId: 2 })).toMatchObject({ status: 'imported' });
    expect(await value(HSI)).toBe(25277.32);
  });

  test('that says less than an earlier one takes nothing away', async () => {
    desk.lay('full.csv', 'code,date,close,volume\n0700.HK,2026-03-20,508,100\n');
    desk.lay('close.csv', pricesCsv('0700.HK 2026-03-20 508.5'));
    await sync();
    expect(await value('price:0700.HK:2026-03-20:close')).toBe(508.5);
    expect((await desk.call('trace', { key: 'price:0700.HK:2026-03-20:volume' })).inputs).toMatchObject([
      { value: 100, file: 'full.csv' },
    ]);
  });

  test('with bad rows is in with its good ones, and tells line, column, reason and text of each other', async () => {
    desk.lay(
      'a.csv',
      'code,date,close,high,low\nHSI.HI,2026-03-20,abc,,\nXX,2026-03-20,1,,\n0700.HK,2026-03-32,1,,\n0700.HK,2026-03-20,1\n0700.HK,2026-03-21,1,,\n0700.HK,2026-03-19,5,4,6\n0700.HK,2026-03-18,0,,\n0700.HK,2026-03-17,,3,2\n0700.HK,2026-03-16,5,,\n',
    );
    const [file] = await sync();
    expect(file).toMatchObject({ status: 'partial', rowsRead: 9, rowsLoaded: 1, rowsRejected: 8 });
    expect(file?.issues.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 'close', 'BAD_NUMBER'],
      [3, 'code', 'BAD_CODE'],
      [4, 'date', 'BAD_DATE'],
      [5, null, 'WRONG_FIELD_COUNT'],
      [6, 'date', 'MARKET_SHUT'],
      [7, 'high', 'HIGH_BELOW_LOW'],
      [8, 'close', 'BAD_PRICE'],
      [9, 'close', 'NO_CLOSE'],
    ]);
    expect(file?.issues[0]).toMatchObject({ text: 'HSI.HI,2026-03-20,abc,,', message: '“abc”不是数字' });
    const english = await desk.call('importFile', { fileId: 1, offset: 0 }, 'en');
    expect(english.file.issues[0]?.message).toBe('"abc" is not a number');
    expect((await desk.call('status', {})).rowsRejected).toBe(8);
  });

  test('that contradicts itself has none of the contradicting rows taken, and equal ones taken once', async () => {
    desk.lay(
      'a.csv',
      pricesCsv('0700.HK 2026-03-20 1', '9988.HK 2026-03-20 5', '0700.HK 2026-03-20 2', '9988.HK 2026-03-20 5'),
    );
    const [file] = await sync();
    expect(file).toMatchObject({ status: 'partial', rowsLoaded: 2, rowsNew: 1, rowsRejected: 2 });
    expect(file?.issues.map(({ line, code }) => [line, code])).toEqual([
      [2, 'CONFLICTING_ROWS'],
      [4, 'CONFLICTING_ROWS'],
    ]);
    expect(await value('price:9988.HK:2026-03-20:close')).toBe(5);
    expect((await desk.failure('trace', { key: 'price:0700.HK:2026-03-20:close' })).code).toBe('NO_SUCH_VALUE');
  });

  test('of which many rows are bad is counted right, and all of them can be paged through', async () => {
    const bad = Array.from({ length: 1200 }, (_, index) => `0700.HK 2026-03-20 bad${index}`);
    desk.lay('a.csv', pricesCsv('0700.HK 2026-03-19 1', ...bad, '0700.HK 2026-03-18 2'));
    expect(await sync()).toMatchObject([
      { status: 'partial', rowsLoaded: 2, rowsNew: 2, rowsChanged: 0, rowsRejected: 1200 },
    ]);
    desk.lay('b.csv', pricesCsv(...bad));
    expect((await sync()).at(-1)).toMatchObject({
      status: 'rejected',
      rowsLoaded: 0,
      rowsNew: 0,
      rowsChanged: 0,
      rowsRejected: 1200,
    });
    for (const fileId of [1, 2]) {
      const page = await desk.call('importFile', { fileId, offset: 1100 });
      expect([page.issueCount, page.file.issues.length]).toEqual([1200, 100]);
      expect(page.file.issues[0]?.text).toBe('0700.HK,2026-03-20,bad1100');
    }
  });

  test.each([
    ['empty.csv', '', 'rejected', 'EMPTY_FILE'],
    ['blank.csv', '\n \n', 'rejected', 'EMPTY_FILE'],
    ['header.csv', 'code,date,close\n', 'rejected', 'NO_ROWS'],
    ['other.csv', 'foo,bar\n1,2\n', 'unrecognised', 'UNKNOWN_COLUMNS'],
    ['flag.csv', 'date,code,close,flagged\n2026-03-20,sh.600519,1500,1\n', 'unrecognised', 'UNKNOWN_COLUMNS'],
    ['page.csv', '<!DOCTYPE html><html></html>', 'unrecognised', 'WEB_PAGE'],
    ['binary.csv', Uint8Array.of(1, 0, 2, 3), 'unrecognised', 'BINARY_FILE'],
    ['book.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'rejected', 'BROKEN_WORKBOOK'],
    ['old.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'unrecognised', 'OLD_WORKBOOK'],
    ['days.json', '[\n  "20260319",\n  "20260320"\n]', 'unrecognised', 'JSON_FILE'],
    ['data_tab_daily_20260320e.js', 'tabData = [{"date":', 'rejected', 'BROKEN_TAB_DATA'],
    [
      'bytes.csv',
      Uint8Array.of(...new TextEncoder().encode('code,date,close\n'), 0x81, 0x20, 0xff),
      'rejected',
      'UNREADABLE_TEXT',
    ],
  ])('%s has its clear answer and harms nothing', async (name, content, status, code) => {
    desk.lay(name, content);
    const [file] = await sync();
    expect([file?.status, file?.issues[0]?.code]).toEqual([status, code]);
    expect(file?.issues[0]?.message).not.toMatch(/issue\.|\{\w+\}/);
    expect((await desk.failure('week', { week: null })).code).toBe('NO_WEEK');
    expect((await desk.call('doctor', {})).ok).toBe(true);
  });

  test('of weekly prices is refused as a whole, whatever days they carry', async () => {
    const rows = ['2026-02-22', '2026-03-01', '2026-03-08', '2026-03-15'].map(
      (date) => `"${date}","4,428.22","4,529.65","4,680.41","4,363.62","4.13B","-5.14%"\n`,
    );
    desk.lay('恒生科技指数.csv', `"日期","收盘","开盘","高","低","交易量","涨跌幅"\n${rows.join('')}`);
    expect(await sync()).toMatchObject([
      { status: 'rejected', rowsLoaded: 0, rowsRejected: 4, issues: [{ code: 'NOT_DAILY' }] },
    ]);
  });

  test('that is half written has its broken last row told', async () => {
    desk.lay('half.csv', 'code,date,close\n0700.HK,2026-03-19,511\n0700.HK,2026-0');
    expect(await sync()).toMatchObject([
      { status: 'partial', rowsLoaded: 1, issues: [{ line: 3, code: 'WRONG_FIELD_COUNT' }] },
    ]);
  });

  // Root may read every file.
  test.skipIf(process.getuid?.() === 0)(
    'that may not be read is told, others go in (cannot be tried as root)',
    async () => {
      chmodSync(desk.lay('secret.csv', 'x'), 0);
      desk.lay('a.csv', pricesCsv('HSI.HI 2026-03-20 25277.32'));
      expect(await sync()).toMatchObject([
        { id: null, status: 'rejected', issues: [{ code: 'FILE_UNREADABLE' }] },
        { status: 'imported' },
      ]);
    },
  );

  test('that is a lock or a draft of another program is passed over', async () => {
    for (const name of ['~$a.csv', '.a.csv', 'a.csv.part', 'b.crdownload'])
      desk.lay(name, pricesCsv('HSI.HI 2026-03-20 25000'));
    expect(await sync()).toEqual([]);
  });

  test('in a folder of the drop folder is found', async () => {
    desk.lay('2026/03/a.csv', pricesCsv('HSI.HI 2026-03-20 25277.32'));
    expect(await sync()).toMatchObject([{ name: 'a.csv', status: 'imported' }]);
  });
});

describe('what cannot be done is told', () => {
  test('undo of what is not in, redo of what was not undone, a file that is not there', async () => {
    desk.lay('a.csv', 'foo\n');
    await sync();
    expect((await desk.failure('undo', { fileId: 1 })).code).toBe('NOT_IMPORTED');
    expect((await desk.failure('redo', { fileId: 1 })).code).toBe('NOT_UNDONE');
    expect((await desk.failure('undo', { fileId: 9 })).code).toBe('NO_SUCH_FILE');
  });

  test('a folder that is gone, an operation that is not there, an input that does not fit', async () => {
    rmSync(desk.drop, { recursive: true });
    expect(await desk.failure('sync', {})).toMatchObject({
      code: 'DROP_FOLDER_UNREADABLE',
      details: { path: desk.drop },
    });
    expect((await desk.failure('constructor', {})).code).toBe('UNKNOWN_OPERATION');
    expect(await desk.failure('undo', { fileId: 'one' }, 'en')).toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('fileId'),
    });
    expect((await desk.failure('week', { week: '2026-02-30' })).code).toBe('BAD_INPUT');
  });
});

describe('the text of a file', () => {
  test('is shown from any line, in its own encoding', async () => {
    desk.lay(
      'a.csv',
      Uint8Array.of(
        ...new TextEncoder().encode('code,name,date,close\r\n0700.HK,'),
        0xcc,
        0xda,
        0xd1,
        0xb6,
        ...new TextEncoder().encode(',2026-03-20,508.5'),
      ),
    );
    expect(await sync()).toMatchObject([{ encoding: 'gb18030' }]);
    expect(await desk.call('fileText', { fileId: 1, fromLine: 2, count: 5 })).toEqual({
      fromLine: 2,
      lines: ['0700.HK,腾讯,2026-03-20,508.5'],
      more: false,
      sheet: null,
      sheets: [],
    });
    expect(await desk.call('fileText', { fileId: 1, fromLine: 1, count: 1 })).toMatchObject({
      lines: ['code,name,date,close'],
      more: true,
    });
  });
});

describe('originals', () => {
  test('are kept byte for byte, and doctor tells one that is not', async () => {
    desk.lay('a.csv', pricesCsv('HSI.HI 2026-03-20 25277.32'));
    const [file] = await sync();
    expect((await desk.call('doctor', {})).ok).toBe(true);
    writeFileSync(path.join(desk.data, 'archive', file?.sha256?.slice(0, 2) ?? '', `${file?.sha256}.zst`), 'x');
    const { ok, checks } = await desk.call('doctor', {});
    expect([ok, checks.find(({ id }) => id === 'archive')]).toMatchObject([
      false,
      { ok: false, message: expect.stringContaining('a.csv') },
    ]);
  });
});
