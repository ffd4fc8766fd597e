import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '../../shared/market/iso-date.ts';
import { loadCalendar } from '../sync/load-calendar.ts';
import { deskPerTest } from '../testing/desk-per-test.ts';
import { repository } from '../testing/test-desk.ts';

const { desk } = deskPerTest();
const WEEK = isoDate('2026-03-16');
let files = 0;
const lay = (head: string, ...rows: string[]) =>
  desk.lay(`f${files++}.csv`, `${head}\n${rows.map((row) => `${row.split(' ').join(',')}\n`).join('')}`, files);
const prices = (...rows: string[]) => lay('code,date,close', ...rows);
const rates = (...rows: string[]) => lay('pair,date,rate,kind', ...rows.map((row) => `CNYHKD ${row} mid`));
const pairs = async () => (await desk.call('ahPremium', { week: WEEK })).pairs;
const traced = async (key: string) => desk.call('trace', { key });

const calendar = loadCalendar(path.join(repository, 'resources'));

/** Days on which both markets trade, from one day up to and with another. */
function sharedDays(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = isoDate(from); day <= to; day = addDays(day, 1))
    if (calendar.session('HK', day) !== 'shut' && calendar.session('CN', day) !== 'shut') days.push(day);
  return days;
}

describe('pairs of A and H shares', () => {
  test('discounts first; premium, change of the printed ones, rate and sector, each with its trace', async () => {
    lay(
      'h_code,a_code,name',
      '1211.HK 002594.SZ 比亚迪股份',
      '0981.HK 688981.SH 中芯国际',
      '3968.HK 600036.SH 招商银行',
    );
    lay('code,name,kind,sector', '1211.HK 比亚迪股份 stock 汽车', '688981.SH 中芯国际 stock 半导体');
    rates('2026-03-13 1.1', '2026-03-20 1.1');
    prices('1211.HK 2026-03-13 110', '002594.SZ 2026-03-13 110', '1211.HK 2026-03-20 100', '002594.SZ 2026-03-20 95');
    prices('0981.HK 2026-03-20 50', '688981.SH 2026-03-20 90');
    await desk.call('sync', { yes: true });
    const [byd, smic, bank] = await pairs();
    // 95 x 1.1 / 100 - 1 = 4.5 %; the week before 110 x 1.1 / 110 - 1 = 10 %.
    expect(byd).toMatchObject({ hCode: '1211.HK', sector: '汽车', fx: 1.1, previousDate: '2026-03-13' });
    expect(byd?.premiumPct).toBeCloseTo(4.5, 9);
    expect(byd?.change.value).toBe(-5.5);
    // 90 x 1.1 / 50 - 1 = 98 %; the A share's sector stands where the H share has none.
    expect(smic).toMatchObject({ hCode: '0981.HK', sector: '半导体', change: { value: null } });
    expect(smic?.premiumPct).toBeCloseTo(98, 9);
    expect(bank).toMatchObject({ hCode: '3968.HK', sector: null, premiumPct: null, aCloseDate: null, fxTrace: null });
    const change = await traced(byd?.change.trace ?? '');
    expect(change.value).toBe(-5.5);
    expect(change.inputs.map(({ value }) => value)).toEqual([95, 100, 1.1, 110, 110, 1.1]);
    expect((await traced(byd?.fxTrace ?? '')).value).toBe(1.1);
  });

  test('closes of different days are told, and the premium is of the last day that both share', async () => {
    lay('h_code,a_code,name', '1211.HK 002594.SZ 比亚迪股份');
    rates('2026-03-19 1', '2026-03-20 1');
    prices('1211.HK 2026-03-19 100', '1211.HK 2026-03-20 90', '002594.SZ 2026-03-19 120');
    await desk.call('sync', { yes: true });
    const [byd] = await pairs();
    expect(byd).toMatchObject({ aCloseDate: '2026-03-19', hCloseDate: '2026-03-20', date: '2026-03-19' });
    expect(byd?.premiumPct).toBeCloseTo(20, 9);
  });

  test('its place among its own days: the day itself counts, and windows that history does not cover have none', async () => {
    lay('h_code,a_code,name', '1211.HK 002594.SZ 比亚迪股份');
    const days = sharedDays('2025-03-21', '2026-03-20');
    rates(...days.map((day) => `${day} 1`));
    prices(...days.map((day) => `1211.HK ${day} 100`));
    // One day in four stood above the last one, at 130 against 120.
    const closes = days.map((_, index) => (index === days.length - 1 ? 120 : index % 4 === 0 ? 130 : 110));
    prices(...days.map((day, index) => `002594.SZ ${day} ${closes[index]}`));
    await desk.call('sync', { yes: true });
    const [byd] = await pairs();
    const below = closes.filter((close) => close <= 120).length;
    expect(byd?.percentiles['1y'].value).toBeCloseTo((100 * below) / closes.length, 9);
    expect(byd?.percentiles['3y'].value).toBeNull();
    expect((await traced(byd?.percentiles['1y'].trace ?? '')).value).toBe(byd?.percentiles['1y'].value);
  });
});
