import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isoDate } from '../../shared/market/iso-date.ts';
import { createCache } from '../store/cache-db.ts';
import { run } from '../store/query.ts';
import { NOW, openTestDesk, pricesCsv, removeFolder, type TestDesk, temporaryFolder } from '../testing/test-desk.ts';
import { keptUntilChanged } from './kept-until-changed.ts';

const WEEK = isoDate('2026-03-16');

describe('what was gathered for a week', () => {
  let folder = '';
  let desk: TestDesk;
  let now = NOW;
  beforeEach(async () => {
    now = NOW;
    folder = temporaryFolder();
    desk = await openTestDesk(folder, { now: () => now });
    desk.lay('a.csv', pricesCsv('HSI.HI 2026-03-13 100', 'HSI.HI 2026-03-20 110'));
    await desk.call('sync', { yes: true });
  });
  afterEach(async () => {
    await desk.close();
    removeFolder(folder);
  });
  const week = (asked = desk) => asked.call('week', { week: WEEK });
  const close = async (asked = desk) => (await week(asked)).changes.find(({ code }) => code === 'HSI.HI')?.close;

  test('is gathered anew after an import, an entry by hand, an undo, a redo and a rebuild', async () => {
    expect(await close()).toBe(110);
    desk.lay('b.csv', pricesCsv('HSI.HI 2026-03-20 111'));
    const { files } = await desk.call('sync', { yes: true });
    expect(await close()).toBe(111);
    expect((await desk.call('weeks', {})).weeks).toHaveLength(2);
    await desk.call('enter', { code: 'HSI.HI', date: isoDate('2026-03-23'), field: 'close', value: '1', why: '试' });
    expect((await desk.call('weeks', {})).weeks).toHaveLength(3);
    const fileId = files.find(({ name }) => name === 'b.csv')?.id ?? 0;
    await desk.call('undo', { fileId });
    expect(await close()).toBe(110);
    await desk.call('redo', { fileId });
    expect(await close()).toBe(111);
    await desk.call('rebuild', {});
    expect(await close()).toBe(111);
    await desk.call('undo', { fileId });
    expect(await close()).toBe(110);
  });

  test('is gathered anew after a setting, an edit of the list, a rating, and when one is taken back', async () => {
    const list = async () => (await week()).watchlist.map(({ code, rating }) => [code, rating]);
    expect(await list()).toEqual([]);
    await desk.call('editWatchlist', {
      action: 'put',
      sector: '互联网',
      group: '',
      code: '0700.HK',
      stance: '推荐',
      order: null,
    });
    expect(await list()).toEqual([['0700.HK', null]]);
    await desk.call('rate', {
      code: '0700.HK',
      ratedOn: isoDate('2026-03-13'),
      event: 'initiated',
      rating: '买入',
      targetPrice: null,
      benchmark: null,
      note: null,
    });
    expect(await list()).toEqual([['0700.HK', '买入']]);
    await desk.call('undoChange', {});
    expect(await list()).toEqual([['0700.HK', null]]);
    desk.lay(
      'southbound.csv',
      'date,channel,buy,sell,net,currency,unit\n2026-03-20,total,3,1,2,CNY,亿元\n2026-03-20,total,3,1,2,HKD,亿港元\n',
    );
    await desk.call('sync', { yes: true });
    expect((await week()).southbound?.currency).toBe('CNY');
    await desk.call('updateSettings', { southboundCurrency: 'HKD' });
    expect((await week()).southbound?.currency).toBe('HKD');
  });

  test('is gathered anew when the day is over, and by language', async () => {
    const missing = async () =>
      (await desk.call('week', { week: isoDate('2026-03-23') })).readiness
        .flatMap((input) => input.missing)
        .filter(({ code }) => code === 'HSI.HI')
        .map(({ date }) => date);
    expect(await missing()).toEqual(['2026-03-23', '2026-03-24']);
    now = new Date(NOW.getTime() + 24 * 3_600_000);
    expect(await missing()).toEqual(['2026-03-23', '2026-03-24', '2026-03-25']);
    expect((await week()).changes[0]?.name).toBe('恒生指数');
    expect((await desk.call('week', { week: WEEK }, 'en')).changes[0]?.name).toBe('Hang Seng Index');
  });

  test('is gathered anew by a process that only reads, after the owner of the folder has written', async () => {
    const reader = await openTestDesk(folder);
    try {
      expect(await close(reader)).toBe(110);
      desk.lay('b.csv', pricesCsv('HSI.HI 2026-03-20 111'));
      await desk.call('sync', { yes: true });
      expect(await close(reader)).toBe(111);
      await desk.call('editWatchlist', {
        action: 'put',
        sector: '互联网',
        group: '',
        code: '0700.HK',
        stance: '推荐',
        order: null,
      });
      expect((await week(reader)).watchlist).toHaveLength(1);
    } finally {
      await reader.close();
    }
  });
});

describe('a value', () => {
  const [cache, userDb] = [createCache(':memory:'), createCache(':memory:')];
  const desk = { cache: () => cache, userDb: () => userDb, ports: { now: () => NOW } };

  test('is made once while nothing changes, and the one not asked for longest goes first', () => {
    const made: string[] = [];
    const kept = keptUntilChanged<{ readonly key: string }>(2);
    const ask = (key: string) =>
      kept(desk, key, () => {
        made.push(key);
        return { key };
      });
    for (const key of ['a', 'a', 'b', 'a', 'c', 'a', 'b']) expect(ask(key)).toEqual({ key });
    expect(made.join('')).toBe('abcb');
    for (const db of [cache, userDb]) {
      run(db, 'test', "INSERT INTO meta VALUES('test', '1')");
      ask('b');
    }
    expect(made.join('')).toBe('abcbbb');
  });
});
