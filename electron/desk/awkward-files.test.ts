import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../shared/market/iso-date.ts';
import { deskPerTest } from '../testing/desk-per-test.ts';
import { NOW, pricesCsv } from '../testing/test-desk.ts';

const { desk, folder, reopen } = deskPerTest();

const sync = async () => (await desk.call('sync', {})).files;
const value = async (key: string) => (await desk.call('trace', { key })).value;
const changeOf = async (code: string, week = '2026-03-16') =>
  (await desk.call('week', { week: isoDate(week) })).changes.find((change) => change.code === code);
const codesOf = (file: Awaited<ReturnType<typeof sync>>[number] | undefined) =>
  file?.issues.map(({ line, code }) => [line, code]);
const YAHOO = 'Date,Open,High,Low,Close,Adj Close,Volume\n';
const yahooRows = (...days: string[]) => days.map((day, index) => `${day},1,9,1,${index + 2},1,0\n`).join('');

describe('rows', () => {
  test('of a century keep each day apart', async () => {
    let rows = '';
    for (let day = Date.UTC(1928, 0, 2); day <= Date.UTC(2026, 2, 20); day += 86_400_000) {
      const date = new Date(day).toISOString().slice(0, 10);
      if (![0, 6].includes(new Date(day).getUTCDay())) rows += `^GSPC,${date},${(day % 1000) + 1}.5\n`;
    }
    desk.lay('gspc.csv', `code,date,close\n${rows}`);
    const [file] = await sync();
    expect(file?.rowsNew).toBe(file?.rowsLoaded);
    expect(await changeOf('SPX.GI')).toMatchObject({ closeDate: '2026-03-20' });
  });

  test('between two stray quotes are read, and the two are told', async () => {
    const days = ['12', '13', '16', '17', '18', '19', '20'].map((day) => `2026-03-${day}`);
    const rows = days.map((day, index) => `0700.HK,${index % 5 === 1 ? '"' : ''}腾讯,${day},5${index}\n`);
    desk.lay('a.csv', `code,name,date,close\n${rows.join('')}`);
    const [file] = await sync();
    expect(file).toMatchObject({ rowsRead: 7, rowsLoaded: 5, rowsRejected: 2 });
    expect(codesOf(file)).toEqual([
      [3, 'UNCLOSED_QUOTE'],
      [8, 'UNCLOSED_QUOTE'],
    ]);
  });

  test('with prices that no price can be are told one by one', async () => {
    const bad = ['1e400,,,', '12%,,,', '1.2K,,,', '5,-1,,', '5,,-2,', '5,,,-5'];
    desk.lay(
      'a.csv',
      `code,date,close,open,low,turnover\n${bad.map((row, index) => `0700.HK,2026-03-${10 + index},${row}\n`).join('')}`,
    );
    expect(codesOf((await sync())[0])).toEqual([
      [2, 'BAD_NUMBER'],
      [3, 'SCALED_CELL'],
      [4, 'SCALED_CELL'],
      [5, 'BAD_PRICE'],
      [6, 'BAD_PRICE'],
      [7, 'BAD_VOLUME'],
    ]);
  });

  test('whose comma could be thousands or decimals are not guessed', async () => {
    desk.lay('a.csv', 'code;date;close\n0700.HK;2026-03-20;510,250\n0700.HK;2026-03-19;1,510.25\n');
    expect(codesOf((await sync())[0])).toEqual([[2, 'AMBIGUOUS_COMMA']]);
    expect(await value('price:0700.HK:2026-03-19:close')).toBe(1510.25);
  });

  test('of days that cannot be yet, or never were a market’s, are told', async () => {
    const days = ['9999-12-31', '0000-01-01', '1850-01-02', '2026-04-01', '2026-03-20'];
    desk.lay('a.csv', pricesCsv(...days.map((day) => `SPX.GI ${day} 5`)));
    expect(codesOf((await sync())[0])?.map(([, code]) => code)).toEqual([
      'BAD_DATE',
      'BAD_DATE',
      'BAD_DATE',
      'FUTURE_DATE',
    ]);
    await desk.call('weeks', {});
  });

  test('of a file that ends within a character are read but for the last', async () => {
    const whole = new TextEncoder().encode('code,date,close,name\n0700.HK,2026-03-19,5,腾讯\n0700.HK,2026-03-20,6,腾');
    desk.lay('a.csv', whole.slice(0, -1));
    expect(await sync()).toMatchObject([{ encoding: 'utf-8', rowsLoaded: 2 }]);
  });
});

describe('files', () => {
  test('with a weekly row a week are no daily closes, however few, and whatever their last row', async () => {
    desk.lay('^HSI.csv', YAHOO + yahooRows('2026-02-02', '2026-02-09', '2026-03-02', '2026-03-09', '2026-03-11'));
    desk.lay('^GSPC.csv', YAHOO + yahooRows('2026-03-02', '2026-03-09', '2026-03-16'));
    desk.lay('^N225.csv', YAHOO + yahooRows('2026-03-12', '2026-03-13', '2026-03-16', '2026-03-17'));
    expect((await sync()).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'imported']);
  });

  test('with a column twice are not read by the first of them', async () => {
    desk.lay('^HSI.csv', YAHOO.replace('Volume', 'Close') + yahooRows('2026-03-19', '2026-03-20'));
    expect(await sync()).toMatchObject([{ status: 'unrecognised', issues: [{ code: 'UNKNOWN_COLUMNS' }] }]);
  });

  test('of several folders go in by their time, whatever their folder', async () => {
    const second = path.join(folder(), 'second');
    mkdirSync(second);
    await desk.call('updateSettings', { dropFolders: [second] });
    desk.lay('new.csv', pricesCsv('HSI.HI 2026-03-20 2'), 20);
    const old = path.join(second, 'old.csv');
    writeFileSync(old, pricesCsv('HSI.HI 2026-03-20 1'));
    utimesSync(old, NOW, NOW);
    expect((await sync()).map(({ name }) => name)).toEqual(['old.csv', 'new.csv']);
    expect(await value('price:HSI.HI:2026-03-20:close')).toBe(2);
  });

  test('that are links are followed; a link to nowhere is told', async () => {
    const target = path.join(folder(), 'target.csv');
    writeFileSync(target, pricesCsv('HSI.HI 2026-03-20 2'));
    symlinkSync(target, path.join(desk.drop, 'link.csv'));
    symlinkSync(path.join(folder(), 'gone.csv'), path.join(desk.drop, 'dangling.csv'));
    expect(await sync()).toMatchObject([
      { name: 'dangling.csv', status: 'rejected', issues: [{ code: 'FILE_UNREADABLE' }] },
      { name: 'link.csv', status: 'imported' },
    ]);
  });

  test('of the desk itself are never exports', async () => {
    await desk.call('updateSettings', { dropFolders: [folder()] });
    desk.lay('a.csv', pricesCsv('HSI.HI 2026-03-20 2'));
    expect((await sync()).map(({ name }) => name)).toEqual(['a.csv', 'a.csv']);
    await desk.call('updateSettings', { dropFolders: [path.join(desk.data, 'archive')] });
    expect((await desk.failure('sync', {})).code).toBe('DROP_IN_DATA');
  });
});

describe('bases', () => {
  test('without closes of the week stand back behind one that has them', async () => {
    desk.lay(
      'qfq.csv',
      'code,date,close,adj\n3690.HK,2026-03-13,80,qfq\n3690.HK,2026-03-20,88,qfq\n9988.HK,2026-03-13,-1,qfq\n9988.HK,2026-03-20,1,qfq\n',
    );
    desk.lay('raw.csv', 'code,date,close\n3690.HK,2025-01-06,150\n3690.HK,2026-03-24,停牌\n');
    await sync();
    expect(await changeOf('3690.HK')).toMatchObject({ pct: (88 / 80 - 1) * 100, why: null });
    const trace = await desk.call('trace', { key: 'weekChange:3690.HK:2026-03-16' });
    expect(trace.inputs.map(({ value: close, file }) => [close, file])).toEqual([
      [88, 'qfq.csv'],
      [80, 'qfq.csv'],
    ]);
    expect(await changeOf('9988.HK')).toMatchObject({ pct: null });
  });

  test('a stock is not suspended before its first row', async () => {
    const days = ['2026-03-13', '2026-03-16', '2026-03-17', '2026-03-18', '2026-03-19', '2026-03-20'];
    const others = days.map((day) => `0700.HK ${day} 1`);
    desk.lay('a.csv', pricesCsv(...others, '6007.HK 2026-03-18 1', '6007.HK 2026-03-20 1'));
    await sync();
    const { readiness } = await desk.call('week', { week: isoDate('2026-03-16') });
    const lacks = readiness.flatMap(({ missing }) => missing).filter(({ code }) => code === '6007.HK');
    expect(lacks.map(({ date, why }) => [date, why])).toEqual([
      ['2026-03-16', 'absent'],
      ['2026-03-17', 'absent'],
      ['2026-03-19', 'suspended'],
    ]);
  });
});

describe('an original that is gone from the archive', () => {
  const lose = async () => {
    desk.lay('a.csv', pricesCsv('HSI.HI 2026-03-13 1', 'HSI.HI 2026-03-20 2'));
    desk.lay('b.csv', pricesCsv('0700.HK 2026-03-20 2'));
    const [file] = await sync();
    rmSync(path.join(desk.data, 'archive', file?.sha256?.slice(0, 2) ?? ''), { recursive: true });
  };

  test('keeps its facts, and a rebuild that would lose them is refused by name', async () => {
    await lose();
    expect(await desk.failure('rebuild', {})).toMatchObject({ code: 'ORIGINAL_LOST', details: { name: 'a.csv' } });
    expect(await value('price:0700.HK:2026-03-20:close')).toBe(2);
    expect((await changeOf('HSI.HI'))?.pct).toBe(100);
  });

  test('is told when the cache is gone too, and comes back when it is dropped again', async () => {
    await lose();
    rmSync(path.join(desk.data, 'cache.current'));
    await reopen();
    const { files } = await desk.call('imports', {});
    expect(files.map(({ name, status, issues }) => [name, status, issues[0]?.code])).toEqual([
      ['b.csv', 'imported', undefined],
      ['a.csv', 'rejected', 'ORIGINAL_LOST'],
    ]);
    expect(await sync()).toMatchObject([
      { id: 1, status: 'imported', rowsNew: 2 },
      { id: 2, status: 'duplicate' },
    ]);
    expect((await changeOf('HSI.HI'))?.pct).toBe(100);
    expect((await desk.call('doctor', {})).ok).toBe(true);
  });
});
