import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '../../shared/market/iso-date.ts';
import { deskPerTest } from '../testing/desk-per-test.ts';

const { desk } = deskPerTest();

const sync = async (yes = false) => (await desk.call('sync', { yes })).files;
const value = async (key: string) => (await desk.call('trace', { key })).value;
/** Closes of 40 trading days from 2025-11-03 on. */
const closes = (code: string, closeOf: (index: number) => number) => {
  const rows: string[] = [];
  for (let day = isoDate('2025-11-03'); rows.length < 30; day = addDays(day, 1))
    if (![0, 6].includes(new Date(day).getUTCDay())) rows.push(`${code},${day},${closeOf(rows.length)}`);
  return `code,date,close\n${rows.join('\n')}\n`;
};

describe('a file that would surprise its user is held for a yes', () => {
  test('where it changes more than a twentieth of what is there, with figures; a yes takes it in as it is', async () => {
    desk.lay(
      'old.csv',
      closes('0700.HK', (index) => 500 + index),
    );
    desk.lay(
      'new.csv',
      closes('0700.HK', (index) => 510 + index),
    );
    const [, held] = await sync();
    expect(held).toMatchObject({ status: 'held', rowsChanged: 30, questions: [{ kind: 'accept' }] });
    expect(held?.questions[0]?.reasons[0]).toContain('30');
    expect(await value('price:0700.HK:2025-11-03:close')).toBe(500);
    expect((await desk.failure('answer', { fileId: 2, questionId: 'accept', choice: 'no' })).code).toBe('BAD_ANSWER');
    expect(await desk.call('answer', { fileId: 2, questionId: 'accept', choice: 'yes' })).toMatchObject({
      status: 'imported',
      rowsChanged: 30,
    });
    expect(await value('price:0700.HK:2025-11-03:close')).toBe(510);
    // It was taken in once: an undo and a redo ask nothing.
    await desk.call('undo', { fileId: 2 });
    expect(await desk.call('redo', { fileId: 2 })).toMatchObject({ status: 'imported' });
    const { contentHash } = await desk.call('doctor', {});
    expect((await desk.call('rebuild', {})).contentHash).toBe(contentHash);
  });

  test('and a few corrections are not', async () => {
    desk.lay(
      'old.csv',
      closes('0700.HK', (index) => 500 + index),
    );
    desk.lay(
      'new.csv',
      closes('0700.HK', (index) => (index < 20 ? 510 : 500) + index),
    );
    expect(await sync()).toMatchObject([{ status: 'imported' }, { status: 'imported', rowsChanged: 20 }]);
  });

  test('an adjusted series that was rewritten whole is one question, which says so', async () => {
    const adjusted = (by: number) =>
      closes('600519.SH', (index) => by + index)
        .replace('close\n', 'close,adj\n')
        .replaceAll(/(\.SH,.*)$/gm, '$1,qfq');
    desk.lay('old.csv', adjusted(1400));
    desk.lay('new.csv', adjusted(1390));
    const [, held] = await sync();
    expect(held?.questions).toHaveLength(1);
    expect(held?.questions[0]?.reasons).toEqual([expect.stringContaining('复权')]);
  });

  test('where a level jumps: within the file, and beside what is there', async () => {
    desk.lay('within.csv', 'code,date,close\n0700.HK,2026-03-19,510\n0700.HK,2026-03-20,5.1\n');
    expect(await sync()).toMatchObject([{ status: 'held', questions: [{ kind: 'accept' }] }]);
    desk.lay('good.csv', 'code,date,close\n0700.HK,2026-03-12,509\n0700.HK,2026-03-13,511\n');
    desk.lay('beside.csv', 'code,date,close\n0700.HK,2026-03-16,51100\n');
    expect((await sync()).slice(1)).toMatchObject([{ status: 'imported' }, { status: 'held' }]);
    desk.lay('earlier.csv', 'code,date,close\n0700.HK,2026-03-11,5.09\n');
    expect((await sync()).at(-1)).toMatchObject({ status: 'held' });
  });

  test('where flows are of another size than those that are there, or of none that such flows have', async () => {
    const days = ['2026-03-09', '2026-03-10', '2026-03-11'];
    const file = (unit: string) =>
      `date,net,currency,unit\n${days.map((day, index) => `${day},${12 + index},CNY,${unit}`).join('\n')}\n`;
    desk.lay('small.csv', file('元'));
    expect(await sync()).toMatchObject([{ status: 'held', questions: [{ kind: 'accept' }] }]);
    desk.lay('right.csv', file('亿元'));
    desk.lay('wrong.csv', file('百万元').replaceAll('2026-03-', '2026-02-'));
    const [, right, wrong] = await sync();
    expect([right?.status, wrong?.status]).toEqual(['imported', 'held']);
  });

  test('and none is held where the user said yes beforehand', async () => {
    desk.lay('within.csv', 'code,date,close\n0700.HK,2026-03-19,510\n0700.HK,2026-03-20,5.1\n');
    expect(await sync(true)).toMatchObject([{ status: 'imported' }]);
  });
});

describe('instruments that a file names by words', () => {
  const rows = '2026-03-19,510\n腾讯控股,2026-03-20,511\n';

  test('are found by what other files call them, whatever the script and the marks behind', async () => {
    desk.lay('instruments.csv', 'code,name,kind,aliases\n0700.HK,腾讯控股,stock,腾讯\n');
    desk.lay('prices.csv', `code,date,close\n騰訊控股,${rows}`);
    expect((await sync()).at(-1)).toMatchObject({ status: 'imported', rowsNew: 2 });
    expect(await value('price:0700.HK:2026-03-19:close')).toBe(510);
    // What was found stays with the file, whatever becomes of the list.
    await desk.call('undo', { fileId: 1 });
    await desk.call('rebuild', {});
    expect(await value('price:0700.HK:2026-03-20:close')).toBe(511);
  });

  test('are asked for where several bear the name or none does, once for all files', async () => {
    desk.lay('prices.csv', `code,date,close\n腾讯控股,${rows}`);
    expect(await sync()).toMatchObject([{ status: 'held', questions: [{ id: 'names:腾讯控股', kind: 'names' }] }]);
    expect(await desk.call('answer', { fileId: 1, questionId: 'names:腾讯控股', choice: '700.HK' })).toMatchObject({
      status: 'imported',
      rowsNew: 2,
    });
    desk.lay('other.csv', 'code,date,close\n腾讯控股,2026-03-18,505\n');
    expect((await sync()).at(-1)).toMatchObject({ status: 'imported' });
  });

  test('may be left out by answer', async () => {
    desk.lay('prices.csv', 'code,date,close\n某公司,2026-03-19,510\n0005.HK,2026-03-19,100\n');
    await sync();
    expect(await desk.call('answer', { fileId: 1, questionId: 'names:某公司', choice: '-' })).toMatchObject({
      status: 'partial',
      rowsNew: 1,
      issues: [{ line: 2, code: 'NAME_LEFT_OUT' }],
    });
  });
});
