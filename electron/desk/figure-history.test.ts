import { expect, test } from 'vitest';
import { matrixOf } from '../../shared/figures/figure-matrix.ts';
import { inOrderOf, onOneScale } from '../../shared/figures/one-scale.ts';
import { isoDate } from '../../shared/market/iso-date.ts';
import { compareFlows, compareNumbers } from '../../shared/week/compare-weeks.ts';
import { deskPerTest } from '../testing/desk-per-test.ts';

const { desk } = deskPerTest();
let files = 0;
const lay = (head: string, ...rows: string[]) =>
  desk.lay(`f${files++}.csv`, `${head}\n${rows.map((row) => `${row.split(' ').join(',')}\n`).join('')}`, files);
const [NOW, THEN] = [isoDate('2026-03-16'), isoDate('2026-03-09')];

/** Three weeks of the sector, its benchmark and one name of the lists. */
async function threeWeeks(): Promise<void> {
  lay(
    'code,date,close',
    'HSIII.HI 2026-02-27 100',
    'HSIII.HI 2026-03-06 110',
    'HSIII.HI 2026-03-13 99',
    'HSIII.HI 2026-03-20 96.03',
    'HSI.HI 2026-03-06 100',
    'HSI.HI 2026-03-13 102',
    'HSI.HI 2026-03-20 101.3',
  );
  lay('date,channel,buy,sell,net,currency,unit', ...days('2026-03-09', -2), ...days('2026-03-16', 1));
  lay(
    'date,channel,rank,code,name,net,currency',
    '2026-03-09 sh 1 0700.HK 腾讯控股 300000000 HKD',
    '2026-03-16 sh 1 0700.HK 腾讯控股 100000000 HKD',
    '2026-03-16 sh 2 9988.HK 阿里巴巴-W 200000000 HKD',
  );
  await desk.call('sync', { yes: true });
}

function days(monday: string, net: number): string[] {
  return [0, 1, 2, 3, 4].map((day) => {
    const date = new Date(`${monday}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + day);
    return `${date.toISOString().slice(0, 10)} total   ${net} CNY 亿`;
  });
}

test('a figure’s weeks are those with data, the oldest first, up to the one that is asked', async () => {
  await threeWeeks();
  const { weeks } = await desk.call('figureHistory', { id: 'sector-vs-benchmarks', week: NOW, weeks: 8 });
  expect(weeks.map(({ from }) => from)).toEqual(['2026-02-23', '2026-03-02', '2026-03-09', '2026-03-16']);
  for (const { from, figure } of weeks) {
    expect(figure).toEqual(await desk.call('figure', { id: 'sector-vs-benchmarks', week: from }));
  }
  const short = await desk.call('figureHistory', { id: 'sector-vs-benchmarks', week: THEN, weeks: 2 });
  expect(short.weeks.map(({ from }) => from)).toEqual(['2026-03-02', '2026-03-09']);
  expect(await desk.failure('figureHistory', { id: 'none', week: NOW })).toMatchObject({ code: 'NO_SUCH_FIGURE' });
  expect(await desk.failure('figureHistory', { id: 'themes', week: NOW, weeks: 27 })).toMatchObject({
    code: 'BAD_INPUT',
  });
});

test('a list of names becomes names by weeks, with what a week lacks left open; a line is a picture', async () => {
  await threeWeeks();
  const historyOf = async (id: string) =>
    (await desk.call('figureHistory', { id, week: NOW, weeks: 3 })).weeks.map(({ figure }) => figure);
  const bars = matrixOf(await historyOf('sector-vs-benchmarks'));
  expect(bars?.unit).toBe('%');
  expect(bars?.rows.map(({ label, own, cells }) => [label, own, cells.map((cell) => cell?.text ?? null)])).toEqual([
    ['恒生指数', false, [null, '+2.0', '-0.7']],
    ['恒生互联网科技业', true, ['+10.0', '-10.0', '-3.0']],
  ]);
  const lists = matrixOf(await historyOf('active-stocks'));
  expect(lists?.rows.map(({ label, cells }) => [label, cells.map((cell) => cell?.text ?? null)])).toEqual([
    ['阿里巴巴-W', [null, null, '2.00']],
    ['腾讯控股', [null, '3.00', '1.00']],
  ]);
  expect(matrixOf(await historyOf('southbound-daily'))).toBeNull();
});

test('two weeks are held against each other by what they print; a week in part has no difference', async () => {
  await threeWeeks();
  const [now, then] = [await desk.call('week', { week: NOW }), await desk.call('week', { week: THEN })];
  const numbers = new Map(compareNumbers(now, then, true).map((number) => [number.id, number]));
  expect(numbers.get('sector')).toMatchObject({ name: '恒生互联网科技业', difference: 7 });
  expect(numbers.get('relative')).toMatchObject({ now: { value: -2.3 }, other: { value: -12 }, difference: 9.7 });
  expect(numbers.get('southbound')).toMatchObject({ now: { value: 5 }, other: { value: -10 }, difference: 15 });
  expect(numbers.get('ahIndex')).toMatchObject({ now: null, other: null, difference: null, whyNone: 'missing' });
  expect(compareFlows(now, then, true).map(({ code, change }) => [code, change])).toEqual([
    ['9988.HK', null],
    ['0700.HK', -2],
  ]);
  const before = await desk.call('week', { week: isoDate('2026-03-02') });
  expect(compareNumbers(then, before, true).find(({ id }) => id === 'southbound')).toMatchObject({
    difference: null,
    whyNone: 'missing',
  });
});

test('figures side by side stand in one order on one scale; what is of another kind keeps its own', async () => {
  await threeWeeks();
  const bars = async (week: typeof NOW) => desk.call('figure', { id: 'sector-vs-benchmarks', week });
  const [now, then] = [await bars(NOW), await bars(THEN)];
  const ordered = inOrderOf(then, now);
  if (now.kind !== 'bars' || ordered.kind !== 'bars') throw new Error(now.kind);
  expect(ordered.points.map(({ key }) => key)).toEqual(now.points.map(({ key }) => key));
  const [left, right] = onOneScale([now, ordered]);
  expect(left?.reach).toEqual([expect.closeTo(-10, 9), expect.closeTo(2, 9)]);
  expect(right?.reach).toEqual(left?.reach);
  const columns = await desk.call('figure', { id: 'southbound-daily', week: NOW });
  expect(onOneScale([now, columns])).toEqual([now, columns]);
});
