import { expect, test } from 'vitest';
import { addDays, isoDate, isoWeekday } from '../../../shared/market/iso-date.ts';
import { deskPerTest } from '../../testing/desk-per-test.ts';

// Each test cites the line of the design's section 5, Changes, that it holds.
const { desk } = deskPerTest();
const lay = (name: string, ...lines: string[]) => desk.lay(name, lines.map((line) => `${line}\n`).join(''));
const week = async (day = '2025-06-09') => {
  await desk.call('sync', {});
  return desk.call('week', { week: isoDate(day) });
};
const change = async (code: string, day?: string) => (await week(day)).changes.find((one) => one.code === code);

test('“both changes are kept; the report’s basis is a setting (default: adjusted for splits and bonus issues, not for cash)”', async () => {
  lay(
    'prices.csv',
    'code,date,close,pre_close',
    '1211.HK,2025-06-06,420,',
    '1211.HK,2025-06-09,430,420',
    '1211.HK,2025-06-10,140,141.89',
    '1211.HK,2025-06-13,147,140',
  );
  lay('actions.csv', 'code,ex_date,factor,cash', '1211.HK,2025-06-10,3,4.34');
  const adjusted = ((147 * 3) / 420 - 1) * 100;
  expect(await change('1211.HK')).toMatchObject({
    pct: adjusted,
    adjustedPct: adjusted,
    unadjustedPct: (147 / 420 - 1) * 100,
    exRights: [{ date: '2025-06-10', factor: 3, cash: 4.34, previousClose: 430, preClose: 141.89 }],
  });
  const trace = await desk.call('trace', { key: 'weekChange:1211.HK:2025-06-09' });
  expect(trace.value).toBe(adjusted);
  expect(trace.inputs.map(({ key }) => key)).toContain('corporateActions:1211.HK:2025-06-10:factor');
  await desk.call('updateSettings', { changeBasis: 'unadjusted' });
  expect((await change('1211.HK'))?.pct).toBe((147 / 420 - 1) * 100);
  expect((await desk.call('trace', { key: 'weekChange:1211.HK:2025-06-09' })).inputs).toHaveLength(2);
});

test('“a flagged jump that the user confirms”: told by the reference alone, and taken once the factor is entered', async () => {
  lay(
    'prices.csv',
    'code,date,close,pre_close',
    '9992.HK,2025-06-06,200,',
    '9992.HK,2025-06-10,101,100',
    '9992.HK,2025-06-13,110,101',
  );
  expect(await change('9992.HK')).toMatchObject({
    pct: expect.closeTo(-45, 10),
    exRights: [{ date: '2025-06-10', factor: null, cash: null, previousClose: 200, preClose: 100 }],
  });
  await desk.call('enter', {
    code: '9992.HK',
    date: isoDate('2025-06-10'),
    field: 'factor',
    value: '2',
    why: '1 拆 2',
  });
  expect(await change('9992.HK')).toMatchObject({ pct: expect.closeTo(10, 10), exRights: [{ factor: 2 }] });
});

test('“more than rounding”, “a stock’s (not an index’s)”: cash is flagged, a rounded reference and an index are not', async () => {
  lay(
    'prices.csv',
    'code,date,close,pre_close',
    '0700.HK,2025-05-15,510,',
    '0700.HK,2025-05-16,506,505.5',
    '0001.HK,2025-05-15,52.349,',
    '0001.HK,2025-05-16,52,52.35',
    'HSI.HI,2025-05-15,23000,',
    'HSI.HI,2025-05-16,23100,22990',
  );
  lay('actions.csv', 'code,ex_date,factor,cash', '0700.HK,2025-05-16,,4.5');
  expect(await change('0700.HK', '2025-05-12')).toMatchObject({ exRights: [] });
  lay('earlier.csv', 'code,date,close', '0700.HK,2025-05-09,500', '0001.HK,2025-05-09,52', 'HSI.HI,2025-05-09,22000');
  expect(await change('0700.HK', '2025-05-12')).toMatchObject({
    pct: expect.closeTo(1.2, 10),
    exRights: [{ date: '2025-05-16', factor: null, cash: 4.5, previousClose: 510, preClose: 505.5 }],
  });
  expect((await change('0001.HK', '2025-05-12'))?.exRights).toEqual([]);
  expect((await change('HSI.HI', '2025-05-12'))?.exRights).toEqual([]);
});

test('“never mixed”: closes as traded with a split among them have no place in their year', async () => {
  const days: string[] = [];
  for (let day = isoDate('2024-06-10'); day <= '2025-06-13'; day = addDays(day, 1))
    if (isoWeekday(day) <= 5) days.push(day);
  lay(
    'prices.csv',
    'code,date,close',
    ...days.flatMap((day, index) => [
      `1211.HK,${day},${day < '2025-06-10' ? 300 + index : 200}`,
      `0700.HK,${day},${300 + index}`,
    ]),
  );
  lay('groups.csv', 'group,order,code', 'constituents,1,1211.HK', 'constituents,2,0700.HK');
  const places = async () => {
    await desk.call('sync', { yes: true });
    const { rows } = await desk.call('indices', { week: isoDate('2025-06-09'), group: 'constituents' });
    return rows.map(({ percentiles }) => percentiles['1y'].pct);
  };
  // A fall by a third is what it looks like, until it is known that one share became three.
  expect(await places()).toEqual([expect.closeTo(100 * (4 / 265), 0), 100]);
  lay('actions.csv', 'code,ex_date,factor,cash', '1211.HK,2025-06-10,3,');
  expect(await places()).toEqual([null, 100]);
});

test('names and groups are labels of the newest list, and never change a fact', async () => {
  lay('prices.csv', 'code,name,date,close', '0700.HK,腾讯控股,2025-06-06,500', '0700.HK,腾讯控股,2025-06-13,510');
  expect((await change('0700.HK'))?.name).toBe('腾讯控股');
  lay('instruments.csv', 'code,name,name_en,kind,groups', '0700.HK,腾讯,Tencent,stock,constituents');
  expect((await change('0700.HK'))?.name).toBe('腾讯');
  expect((await desk.call('week', { week: isoDate('2025-06-09') }, 'en')).changes[0]?.name).toBe('Tencent');
  const { readiness } = await week();
  expect(readiness.find(({ input }) => input === 'constituents')).toMatchObject({ have: 1, want: 1 });
  lay('groups.csv', 'group,order,code', 'constituents,1,9988.HK', 'sector-vs-benchmarks,1,HSI.HI');
  const after = (await week()).readiness;
  expect(after.find(({ input }) => input === 'constituents')).toMatchObject({ have: 1, want: 6 });
  expect(after.find(({ input }) => input === 'benchmarks')).toMatchObject({ have: 0, want: 5 });
});
