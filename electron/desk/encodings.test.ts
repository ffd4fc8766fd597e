import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeWorkbook } from '../testing/make-workbook.ts';
import { openTestDesk, removeFolder, type TestDesk, temporaryFolder } from '../testing/test-desk.ts';

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
const sync = async () => (await desk.call('sync', {})).files;
const nameOf = async (code: string) => (await desk.call('trace', { key: `price:${code}:2026-03-20:close` })).label;

const HEAD = 'code,name,date,close';
const ROW = '0700.HK,騰訊,2026-03-20,508.5';
/** 騰訊 as Big5 has it, between ASCII. */
const big5 = Buffer.concat([
  Buffer.from(`${HEAD}\n0700.HK,`),
  Buffer.of(0xc4, 0xcb, 0xb0, 0x54),
  Buffer.from(',2026-03-20,508.5\n'),
]);
const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

describe('how a text is encoded', () => {
  test.each([
    ['utf-16le', false],
    ['utf-16be', true],
  ])('%s without a mark is known by its zeros', async (encoding, isBig) => {
    desk.lay('a.csv', utf16(`${HEAD}\r\n${ROW}\r\n`, isBig));
    expect(await sync()).toMatchObject([{ status: 'imported', encoding, rowsLoaded: 1 }]);
    expect(await nameOf('0700.HK')).toContain('騰訊');
  });

  test('lines that end by a carriage return alone are lines', async () => {
    desk.lay('mac.csv', `${HEAD}\r${ROW}\r9988.HK,阿里,2026-03-20,1x\r`);
    const [file] = await sync();
    expect(file).toMatchObject({ status: 'partial', rowsLoaded: 1, issues: [{ line: 3, code: 'BAD_NUMBER' }] });
    expect(await desk.call('fileText', { fileId: 1, fromLine: 2, count: 1 })).toMatchObject({
      lines: [ROW],
      more: true,
    });
    expect((await desk.call('trace', { key: 'price:0700.HK:2026-03-20:close' })).inputs[0]?.text).toBe(ROW);
  });

  test.each([
    ['utf-8', Buffer.from(`${HEAD}\n${ROW}\n9988.HK,阿`).subarray(0, -1)],
    ['utf-16le', utf16(`${HEAD}\n${ROW}\n9988.HK,阿里`, false).subarray(0, -1)],
  ])('a file cut within a character of %s tells its last row', async (encoding, bytes) => {
    desk.lay('cut.csv', bytes);
    const [file] = await sync();
    expect(file).toMatchObject({ status: 'partial', encoding, rowsLoaded: 1, issues: [{ line: 3 }] });
    expect(file?.issues[0]?.text).toMatch(/^9988\.HK,.*\ufffd$/);
  });

  test('the first line may set the delimiter', async () => {
    desk.lay('a.csv', 'sep=;\ncode;date;close\n0700.HK;2026-03-20;508.5\n');
    desk.lay('b.csv', 'sep=^\ncode^date^close\n9988.HK^2026-03-20^120\n');
    expect(await sync()).toMatchObject([
      { status: 'imported', rowsLoaded: 1 },
      { status: 'imported', rowsLoaded: 1 },
    ]);
  });

  test.each([
    ['tabs below a title with commas', '"Prices, closes, Hong Kong"\n\ncode\tdate\tclose\n0700.HK\t2026-03-20\t508.5'],
    ['a header padded with blanks', ' code ,  date  , close \n0700.HK,2026-03-20,508.5'],
    ['quotes behind blanks', 'code, "date", "close"\n0700.HK, "2026-03-20", "508.5"'],
    ['delimiters behind every row', 'code,date,close,,\n0700.HK,2026-03-20,508.5,,\n'],
    ['bars, the last line without an end', 'code|date|close\n0700.HK|2026-03-20|508.5'],
  ])('%s', async (_, text) => {
    desk.lay('a.csv', text);
    expect(await sync()).toMatchObject([{ status: 'imported', rowsLoaded: 1 }]);
    expect((await desk.call('trace', { key: 'price:0700.HK:2026-03-20:close' })).value).toBe(508.5);
  });
});

describe('another encoding on the user’s word', () => {
  test('a file that is in is read anew, its values and names replaced, and stays so', async () => {
    desk.lay('a.csv', big5);
    expect(await sync()).toMatchObject([{ status: 'imported', encoding: 'gb18030' }]);
    expect(await nameOf('0700.HK')).not.toContain('騰訊');
    expect(await desk.call('reread', { fileId: 1, encoding: 'big5' })).toMatchObject({
      status: 'imported',
      encoding: 'big5',
      rowsLoaded: 1,
    });
    expect(await nameOf('0700.HK')).toContain('騰訊');
    await desk.call('rebuild', {});
    await desk.close();
    desk = await openTestDesk(folder);
    expect(await nameOf('0700.HK')).toContain('騰訊');
    expect((await desk.call('fileText', { fileId: 1, fromLine: 2, count: 1 })).lines).toEqual([ROW]);
  });

  test('a file that does not fit it is rejected, and can be read as it was', async () => {
    desk.lay('a.csv', `${HEAD}\n${ROW}\n`);
    await sync();
    expect(await desk.call('reread', { fileId: 1, encoding: 'utf-16be' })).toMatchObject({
      status: 'unrecognised',
      encoding: 'utf-16be',
    });
    expect((await desk.failure('trace', { key: 'price:0700.HK:2026-03-20:close' })).code).toBe('NO_SUCH_VALUE');
    expect(await desk.call('reread', { fileId: 1, encoding: 'utf-8' })).toMatchObject({ status: 'imported' });
    expect(await nameOf('0700.HK')).toContain('騰訊');
  });

  test('a file that was not recognised keeps the encoding for showing its text', async () => {
    desk.lay('a.csv', Buffer.concat([Buffer.from('x,'), Buffer.of(0xc4, 0xcb, 0xb0, 0x54)]));
    expect(await sync()).toMatchObject([{ status: 'unrecognised' }]);
    expect(await desk.call('reread', { fileId: 1, encoding: 'big5' })).toMatchObject({ status: 'unrecognised' });
    expect((await desk.call('fileText', { fileId: 1, fromLine: 1, count: 1 })).lines).toEqual(['x,騰訊']);
  });

  test('a file that asks is asked anew', async () => {
    desk.lay('a.csv', 'code,date,close\n0700.HK,03/04/2026,508.5\n');
    expect(await sync()).toMatchObject([{ status: 'held' }]);
    expect(await desk.call('reread', { fileId: 1, encoding: 'gb18030' })).toMatchObject({
      status: 'held',
      encoding: 'gb18030',
      questions: [{ id: 'dateOrder' }],
    });
    const answered = await desk.call('answer', { fileId: 1, questionId: 'dateOrder', choice: 'mdy' });
    expect(answered).toMatchObject({ status: 'imported', encoding: 'gb18030' });
  });

  test('no workbook and no file that is not there', async () => {
    desk.lay(
      'a.xlsx',
      makeWorkbook({
        S: [
          ['code', 'date', 'close'],
          ['0700.HK', '2026-03-20', 1],
        ],
      }),
    );
    await sync();
    expect((await desk.failure('reread', { fileId: 1, encoding: 'big5' })).code).toBe('NOT_REREADABLE');
    expect((await desk.failure('reread', { fileId: 2, encoding: 'big5' })).code).toBe('NO_SUCH_FILE');
    expect((await desk.failure('reread', { fileId: 1, encoding: 'latin1' })).code).toBe('BAD_INPUT');
  });
});
