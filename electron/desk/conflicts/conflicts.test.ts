import { expect, test } from 'vitest';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { deskPerTest } from '../../testing/desk-per-test.ts';
import { pricesCsv } from '../../testing/test-desk.ts';

const { desk, reopen } = deskPerTest();
const OWN = 'prices';
const VENDOR = 'tushare-daily:Tushare';
const SERIES = { kind: 'prices', scope: '0700.HK', adj: 'raw' };
const KEY = 'price:0700.HK:2026-03-20:close';

const vendorCsv = (...rows: string[]) => `ts_code,trade_date,close,vol\n${rows.join('\n')}\n`;
const close = async (key = KEY) => (await desk.call('trace', { key })).value;

async function layBoth() {
  desk.lay('own.csv', pricesCsv('0700.HK 2026-03-19 500', '0700.HK 2026-03-20 508'));
  desk.lay('vendor.csv', vendorCsv('00700.HK,20260319,500,7', '00700.HK,20260320,508.5,7'));
  await desk.call('sync', {});
}

test('two files that state a value differently are told, with what stands and why', async () => {
  await layBoth();
  const { series, total } = await desk.call('conflicts', {});
  expect([total, series]).toMatchObject([
    1,
    [
      {
        ...SERIES,
        name: '0700.HK',
        days: 1,
        largest: { pct: (0.5 / 508.5) * 100, date: '2026-03-20', field: 'close' },
        sources: [
          { source: VENDOR, label: 'Tushare', files: [{ fileId: 2, name: 'vendor.csv' }], standing: 1 },
          { source: OWN, label: 'prices', files: [{ fileId: 1, name: 'own.csv' }], standing: 0 },
        ],
        preferred: null,
      },
    ],
  ]);
  expect((await desk.call('conflictRows', { series: SERIES })).rows).toEqual([
    {
      date: '2026-03-20',
      key: '',
      field: 'close',
      stands: { value: 508.5, fileId: 2, file: 'vendor.csv', line: 3, source: VENDOR },
      why: 'later',
      others: [{ value: 508, fileId: 1, file: 'own.csv', line: 3, source: OWN }],
      pct: (0.5 / 508.5) * 100,
      trace: KEY,
    },
  ]);
});

test('one that only adds what another leaves open is none', async () => {
  desk.lay('own.csv', pricesCsv('0700.HK 2026-03-20 508'));
  desk.lay('vendor.csv', vendorCsv('00700.HK,20260320,508,7'));
  await desk.call('sync', {});
  expect((await desk.call('conflicts', {})).series).toEqual([]);
});

test('the preferred source stands whatever comes later, and what it took the place of is told in that order', async () => {
  await layBoth();
  expect(await desk.call('prefer', { series: SERIES, source: OWN })).toMatchObject({ source: OWN, seriesChanged: 1 });
  expect(await close()).toBe(508);
  const [row] = (await desk.call('conflictRows', { series: SERIES })).rows;
  expect(row).toMatchObject({ why: 'preferred', stands: { value: 508 }, others: [{ value: 508.5 }] });

  desk.lay('later.csv', vendorCsv('00700.HK,20260318,499,7', '00700.HK,20260320,509,7'));
  const later = (await desk.call('sync', {})).files.at(-1);
  // It changed nothing that stands, and is not said to have.
  expect(later).toMatchObject({ status: 'imported', rowsNew: 1, rowsChanged: 0 });
  expect([await close(), await close('price:0700.HK:2026-03-18:close')]).toEqual([508, 499]);
  const [input] = (await desk.call('trace', { key: KEY })).inputs;
  expect(input?.replaced.map(({ value }) => value)).toEqual([509, 508.5]);

  desk.lay('own-later.csv', pricesCsv('0700.HK 2026-03-20 507'));
  expect((await desk.call('sync', {})).files.at(-1)).toMatchObject({ rowsChanged: 1 });
  expect(await close()).toBe(507);
});

test('a preference lasts, goes with undoChange, and can be taken back', async () => {
  await layBoth();
  await desk.call('prefer', { series: SERIES, source: OWN });
  await reopen();
  expect(await close()).toBe(508);
  expect((await desk.call('conflicts', {})).preferences).toEqual([{ ...SERIES, source: OWN }]);
  expect(await desk.call('undoChange', {})).toEqual({ undone: 'prefer' });
  expect(await close()).toBe(508.5);
  await desk.call('prefer', { series: SERIES, source: OWN });
  await desk.call('rebuild', {});
  expect(await close()).toBe(508);
  await desk.call('undo', { fileId: 1 });
  expect(await close()).toBe(508.5);
  await desk.call('redo', { fileId: 1 });
  expect(await close()).toBe(508);
  await desk.call('prefer', { series: SERIES, source: null });
  expect([await close(), (await desk.call('conflicts', {})).preferences]).toEqual([508.5, []]);
});

test('a typed number is a source of its own: the first file takes its place, until it is preferred', async () => {
  const entry = {
    code: '0700.HK',
    date: isoDate('2026-03-20'),
    field: 'close',
    value: '510',
    why: '交易所网页',
  } as const;
  await desk.call('enter', entry);
  desk.lay('own.csv', pricesCsv('0700.HK 2026-03-20 508'));
  await desk.call('sync', {});
  expect(await close()).toBe(508);
  expect((await desk.call('conflicts', {})).series[0]?.sources).toMatchObject([
    { source: OWN, standing: 1 },
    { source: 'enter', label: '手工录入', standing: 0 },
  ]);
  await desk.call('prefer', { series: SERIES, source: 'enter' });
  expect(await close()).toBe(510);
});

test('what cannot be preferred is told, and changes nothing', async () => {
  await layBoth();
  expect(await desk.failure('prefer', { series: SERIES, source: 'wind' })).toMatchObject({
    code: 'NO_SUCH_SOURCE',
    hint: expect.stringContaining(VENDOR),
  });
  const unknown = { ...SERIES, scope: '9988.HK' };
  expect((await desk.failure('prefer', { series: unknown, source: OWN })).code).toBe('NO_SUCH_SERIES');
  expect((await desk.failure('prefer', { series: { ...SERIES, kind: 'listPlaces' }, source: OWN })).code).toBe(
    'NO_SUCH_KIND',
  );
  expect((await desk.failure('conflicts', { kind: 'rates' })).code).toBe('NO_SUCH_KIND');
  expect((await desk.call('conflicts', {})).preferences).toEqual([]);
});

test('conflicts of other kinds are told by what names the value', async () => {
  desk.lay('a.csv', 'date,channel,net,currency\n2026-03-20,sh,100000000,CNY\n');
  desk.lay('b.csv', 'date,channel,net,currency\n2026-03-20,sh,200000000,CNY\n');
  await desk.call('sync', {});
  const [one] = (await desk.call('conflicts', { kind: 'southbound' })).series;
  expect(one).toMatchObject({ kind: 'southbound', scope: 'CNY', adj: '', days: 1, sources: [{ standing: 1 }] });
  const [row] = (await desk.call('conflictRows', { series: { kind: 'southbound', scope: 'CNY', adj: '' } })).rows;
  expect(row).toMatchObject({ key: 'sh', field: 'net', pct: 50 });
  expect((await desk.call('trace', { key: row?.trace ?? '' })).value).toBe(200000000);
});
