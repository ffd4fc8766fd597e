import { expect, test } from 'vitest';
import { deskPerTest } from '../testing/desk-per-test.ts';
import { pricesCsv } from '../testing/test-desk.ts';

const { desk } = deskPerTest();
const RAW = { kind: 'prices', scope: 'HSI.HI', adj: 'raw' };
const close = async (date: string) =>
  (await desk.call('trace', { key: `price:HSI.HI:${date}:close` }).catch(() => ({ value: null }))).value;

async function layTwo() {
  desk.lay('old.csv', pricesCsv('HSI.HI 2026-03-19 25500', 'HSI.HI 2026-03-20 1'));
  desk.lay(
    'new.csv',
    'code,date,close,volume\nHSI.HI,2026-03-18,26000,\nHSI.HI,2026-03-19,25500,7\nHSI.HI,2026-03-20,25277,\n',
  );
  await desk.call('sync', { yes: true });
}

test('an undo is told value by value before it is done, and what is told is what is done', async () => {
  await layTwo();
  const { contentHash } = await desk.call('doctor', {});
  const plan = await desk.call('plan', { fileId: 2, action: 'undo' });
  expect(plan).toEqual({
    fileId: 2,
    action: 'undo',
    status: 'undone',
    series: [
      { ...RAW, name: '恒生指数', gone: 2, changed: 1, added: 0, firstDate: '2026-03-18', lastDate: '2026-03-20' },
    ],
    values: [
      { ...RAW, date: '2026-03-20', key: '', field: 'close', before: 25277, after: 1 },
      { ...RAW, date: '2026-03-19', key: '', field: 'volume', before: 7, after: null },
      { ...RAW, date: '2026-03-18', key: '', field: 'close', before: 26000, after: null },
    ],
    published: [],
  });
  // Nothing of it was kept.
  expect((await desk.call('doctor', {})).contentHash).toBe(contentHash);
  expect((await desk.call('imports', {})).files[0]).toMatchObject({ id: 2, status: 'imported' });

  await desk.call('undo', { fileId: 2 });
  expect([await close('2026-03-20'), await close('2026-03-19'), await close('2026-03-18')]).toEqual([1, 25500, null]);
  const back = await desk.call('plan', { fileId: 2, action: 'redo' });
  expect(back).toMatchObject({
    status: 'imported',
    series: [{ gone: 0, changed: 1, added: 2 }],
    values: plan.values.map(({ before, after, ...value }) => ({ ...value, before: after, after: before })),
  });
  await desk.call('redo', { fileId: 2 });
  expect((await desk.call('doctor', {})).contentHash).toBe(contentHash);
});

test('an undo that a preference makes harmless says so', async () => {
  desk.lay('own.csv', pricesCsv('0700.HK 2026-03-20 508'));
  desk.lay('vendor.csv', 'ts_code,trade_date,close,vol\n00700.HK,20260320,508.5,\n');
  await desk.call('sync', { yes: true });
  await desk.call('prefer', { series: { ...RAW, scope: '0700.HK' }, source: 'prices' });
  expect((await desk.call('plan', { fileId: 2, action: 'undo' })).series).toEqual([]);
  expect((await desk.call('plan', { fileId: 1, action: 'undo' })).values).toMatchObject([
    { before: 508, after: 508.5 },
  ]);
});

test('a list that an undo brings back is told', async () => {
  desk.lay('a.csv', 'code,name,kind\n0700.HK,腾讯,stock\n');
  desk.lay('b.csv', 'code,name,kind\n0700.HK,腾讯控股,stock\n');
  await desk.call('sync', { yes: true });
  const { series, values } = await desk.call('plan', { fileId: 2, action: 'undo' });
  expect(series).toMatchObject([{ kind: 'instruments', scope: '', gone: 0, changed: 1, added: 0, firstDate: null }]);
  expect(values).toMatchObject([{ key: '0700.HK', field: 'name', before: '腾讯控股', after: '腾讯', date: null }]);
});

test('at most 50 values are shown, of every series some', async () => {
  const rows = ['0700.HK', '9988.HK'].flatMap((code) =>
    Array.from(
      { length: 60 },
      (_, index) => `${code} ${new Date(Date.UTC(2025, 5, 2 + index)).toISOString().slice(0, 10)} ${index + 1}`,
    ),
  );
  desk.lay('a.csv', pricesCsv(...rows));
  await desk.call('sync', { yes: true });
  const { values } = await desk.call('plan', { fileId: 1, action: 'undo' });
  expect([values.length, new Set(values.map(({ scope }) => scope)).size]).toEqual([50, 2]);
});

test('what cannot be done cannot be planned', async () => {
  await layTwo();
  expect((await desk.failure('plan', { fileId: 2, action: 'redo' })).code).toBe('NOT_UNDONE');
  await desk.call('undo', { fileId: 2 });
  expect((await desk.failure('plan', { fileId: 2, action: 'undo' })).code).toBe('NOT_IMPORTED');
  expect((await desk.failure('plan', { fileId: 9, action: 'undo' })).code).toBe('NO_SUCH_FILE');
});
