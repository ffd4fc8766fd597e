import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flowTrend } from '../../../shared/analytics/flow-trend.ts';
import { roundToText } from '../../../shared/format/round.ts';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { deskPerTest } from '../../testing/desk-per-test.ts';

// Each test cites the line of the design's section 5, Southbound, that it holds.
const { desk } = deskPerTest();
const HEADER = 'date,channel,buy,sell,net,currency,unit\n';
const bringIn = async (...rows: string[]) => {
  desk.lay(`southbound-${Math.random()}.csv`, HEADER + rows.map((row) => `${row}\n`).join(''));
  return (await desk.call('sync', {})).files.at(-1);
};
const southbound = async (day = '2026-03-16') => (await desk.call('week', { week: isoDate(day) })).southbound;
const readinessOf = async (day: string) =>
  (await desk.call('week', { week: isoDate(day) })).readiness.find(({ input }) => input === 'southbound');
const total = (day: string, net: string, currency = 'CNY') => `${day},total,,,${net},${currency},亿元`;
const week = (monday: string, nets: readonly string[], currency = 'CNY') =>
  nets.map((net, index) => total(`${monday.slice(0, 8)}${Number(monday.slice(8)) + index}`, net, currency));

test('“Net buy, day: buy - sell turnover, both channels”: a day of one channel alone is not there', async () => {
  await bringIn('2026-03-16,sh,10,4,,CNY,亿', '2026-03-16,sz,3,5,,CNY,亿', '2026-03-17,sh,1,0,,CNY,亿');
  expect(await southbound()).toMatchObject({
    net: 4,
    have: 1,
    want: 5,
    complete: false,
    trend: null,
    streak: null,
    days: [{ date: '2026-03-16', net: 4 }],
  });
  expect((await readinessOf('2026-03-16'))?.missing.map(({ date }) => date)).toEqual([
    '2026-03-17',
    '2026-03-18',
    '2026-03-19',
    '2026-03-20',
  ]);
});

test('“in the currency of the source … never added”, “the one whose week is complete, CNY before HKD”', async () => {
  await bringIn(...week('2026-03-16', ['1', '1', '1', '1']), ...week('2026-03-16', ['2', '2', '2', '2', '2'], 'HKD'));
  expect(await southbound()).toMatchObject({ currency: 'HKD', net: 10, complete: true });
  await bringIn(total('2026-03-20', '1.5'));
  expect(await southbound()).toMatchObject({ currency: 'CNY', net: 5.5, complete: true });
  await desk.call('updateSettings', { southboundCurrency: 'HKD' });
  expect(await southbound()).toMatchObject({ currency: 'HKD', net: 10 });
});

test('“Week: the sum of its days” to the cent, and its trace leads to every line of both channels', async () => {
  await bringIn(
    ...['16', '17', '18', '19', '20'].flatMap((day) => [
      `2026-03-${day},sh,0.1,0,,CNY,亿`,
      `2026-03-${day},sz,0.2,0,,CNY,亿`,
    ]),
  );
  expect((await southbound())?.net).toBe(1.5);
  const trace = await desk.call('trace', { key: 'southboundNet:CNY:2026-03-16' });
  expect(trace).toMatchObject({ value: 1.5, unit: '亿元', formula: { id: 'southboundNet' } });
  expect(trace.inputs.map(({ value, line }) => [value, line])).toEqual(
    [
      10_000_000, 20_000_000, 10_000_000, 20_000_000, 10_000_000, 20_000_000, 10_000_000, 20_000_000, 10_000_000,
      20_000_000,
    ].map((value, index) => [value, index + 2]),
  );
});

describe('“Verdicts only between complete weeks, with both day counts”', () => {
  test('收窄 of an outflow, and the weeks on the same side', async () => {
    await bringIn(
      ...week('2026-03-02', ['1', '1', '1', '1', '1']),
      ...week('2026-03-09', ['-20', '-20', '-20', '-20', '-50.1']),
      ...week('2026-03-16', ['-10', '-10', '-10', '-10', '-14.68']),
    );
    expect(await southbound()).toMatchObject({
      net: -54.68,
      previousNet: -130.1,
      previous: { from: '2026-03-09', have: 5, want: 5 },
      trend: 'narrowed',
      streak: 2,
    });
    expect(await southbound('2026-03-09')).toMatchObject({ trend: 'turnedOutflow', streak: 1 });
  });

  test('none against a week that lacks a day, whose count is told', async () => {
    await bringIn(...week('2026-03-09', ['1', '1', '1', '1']), ...week('2026-03-16', ['1', '1', '1', '1', '1']));
    expect(await southbound()).toMatchObject({
      complete: true,
      previousNet: 4,
      previous: { from: '2026-03-09', have: 4, want: 5 },
      trend: null,
      streak: 1,
    });
  });

  test('“after a week without trading the comparison is with the last week that traded, and says so”', async () => {
    await bringIn(
      ...week('2026-02-09', ['1', '1', '1', '1', '1']),
      ...['24', '25', '26', '27'].map((day) => total(`2026-02-${day}`, '3')),
    );
    expect(await southbound('2026-02-16')).toBeNull();
    expect(await readinessOf('2026-02-16')).toMatchObject({ state: 'complete', have: 0, want: 0 });
    expect(await southbound('2026-02-23')).toMatchObject({
      have: 4,
      want: 4,
      complete: true,
      previous: { from: '2026-02-09', have: 5, want: 5 },
      previousNet: 5,
      trend: 'widened',
      streak: 2,
    });
  });

  test('October’s holidays: days on which the mainland is shut are neither wanted nor taken', async () => {
    const file = await bringIn(
      total('2025-09-29', '10'),
      total('2025-09-30', '11'),
      total('2025-10-02', '0'),
      total('2025-10-09', '-3.25'),
      total('2025-10-10', '-4.5'),
    );
    expect(file?.issues).toMatchObject([{ line: 4, column: 'date', code: 'SOUTHBOUND_SHUT' }]);
    expect(await southbound('2025-10-01')).toMatchObject({ net: 21, have: 2, want: 2, complete: true });
    expect(await southbound('2025-10-06')).toMatchObject({
      net: -7.75,
      have: 2,
      want: 2,
      previousNet: 21,
      trend: 'turnedOutflow',
    });
  });

  test('“基本持平 (both print alike)” and the others, for any two nets', () => {
    const net = fc.integer({ min: -50_000, max: 50_000 }).map((value) => value / 1000);
    fc.assert(
      fc.property(net, net, (now, before) => {
        const [printed, printedBefore] = [Number(roundToText(now, 2)), Number(roundToText(before, 2))];
        const verdict = flowTrend(now, before);
        expect(verdict === 'flat').toBe(printed === printedBefore);
        if (verdict === 'turnedInflow') expect(printed > 0 && printedBefore <= 0).toBe(true);
        if (verdict === 'turnedOutflow') expect(printed < 0 && printedBefore >= 0).toBe(true);
        if (verdict === 'narrowed') expect(Math.abs(printed)).toBeLessThan(Math.abs(printedBefore));
        if (verdict === 'widened') expect(Math.abs(printed)).toBeGreaterThan(Math.abs(printedBefore));
      }),
      { seed: 5 },
    );
  });
});

test('a later file corrects a day, keeps what it replaced, and undo brings it back', async () => {
  await bringIn(...week('2026-03-16', ['1', '1', '1', '1', '1']));
  const later = await bringIn(total('2026-03-18', '7.77'));
  expect(later).toMatchObject({ rowsNew: 0, rowsChanged: 1 });
  expect((await southbound())?.net).toBe(11.77);
  const trace = await desk.call('trace', { key: 'southbound:total@CNY:2026-03-18:net' });
  expect(trace.inputs[0]).toMatchObject({
    value: 777_000_000,
    line: 2,
    replaced: [{ value: 100_000_000, fileId: 1, line: 4 }],
  });
  await desk.call('undo', { fileId: later?.id ?? 0 });
  expect((await southbound())?.net).toBe(5);
});

test('“the later import stands where values differ”: a day corrected by its channels, then by a total again', async () => {
  await bringIn(...week('2026-03-16', ['7', '7', '7', '7', '7']));
  await bringIn('2026-03-17,sh,,,50,CNY,亿', '2026-03-17,sz,,,-60,CNY,亿', '2026-03-18,sh,,,1,CNY,亿');
  // One channel alone corrects no day.
  expect((await southbound())?.days.map(({ net }) => net)).toEqual([7, -10, 7, 7, 7]);
  expect((await southbound())?.net).toBe(18);
  const trace = await desk.call('trace', { key: 'southboundDay:CNY:2026-03-17' });
  expect(trace.inputs.map(({ value }) => value)).toEqual([5_000_000_000, -6_000_000_000]);
  await bringIn(total('2026-03-17', '-9'));
  expect((await southbound())?.net).toBe(19);
});

test('a net that is not buy - sell is another measure, and is refused with its place', async () => {
  const file = await bringIn(
    '2026-03-16,sh,10,4,6.5,CNY,亿',
    '2026-03-17,sh,10,4,6.01,CNY,亿',
    '2026-03-18,sh,1,1,,,亿',
  );
  expect(file?.issues.map(({ line, column, code }) => [line, column, code])).toEqual([
    [2, 'net', 'NET_MISMATCH'],
    [4, 'currency', 'BAD_CURRENCY'],
  ]);
});

describe('“complete when every southbound day of the calendar is there”: before 2023-04-24 nobody can say which days were shut', () => {
  test('a week that lacks a day on which it may have traded is not complete, and has no verdict', async () => {
    await bringIn(
      ...week('2022-03-07', ['5', '5', '5', '5', '5']),
      ...week('2022-03-14', ['1', '1', '1', '1', '1']),
      ...week('2022-03-21', ['1', '1']),
    );
    expect(await southbound('2022-03-21')).toMatchObject({
      net: 2,
      have: 2,
      want: 5,
      complete: false,
      trend: null,
      streak: null,
    });
    expect(await readinessOf('2022-03-21')).toMatchObject({ missing: [] });
    // With each day on which both markets traded there is none that it could lack.
    expect(await southbound('2022-03-14')).toMatchObject({ complete: true, trend: 'narrowed', streak: 2 });
    await bringIn(total('2021-09-27', '1'), total('2021-09-28', '2'));
    expect(await southbound('2021-09-27')).toMatchObject({ net: 3, have: 2, want: 4, complete: false });
  });

  test('a week without data is not one without trading', async () => {
    await bringIn(...week('2022-03-07', ['5', '5', '5', '5', '5']), ...week('2022-03-21', ['1', '1', '1', '1', '1']));
    expect(await southbound('2022-03-21')).toMatchObject({
      complete: true,
      previous: { from: '2022-03-14', have: 0, want: 5 },
      previousNet: null,
      trend: null,
      streak: 1,
    });
  });
});

test('“Not published is null, never 0”: a row without a value brings nothing, and is told', async () => {
  const file = await bringIn('2026-03-16,total,--,,N/A,CNY,亿', total('2026-03-17', '0'));
  expect(file).toMatchObject({
    status: 'imported',
    rowsRead: 2,
    rowsLoaded: 1,
    issues: [{ line: 2, code: 'EMPTY_ROWS' }],
  });
  expect(await southbound()).toMatchObject({ net: 0, have: 1, days: [{ date: '2026-03-17', net: 0 }] });
});
