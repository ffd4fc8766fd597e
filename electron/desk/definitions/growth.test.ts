import { expect, test } from 'vitest';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { deskPerTest } from '../../testing/desk-per-test.ts';

// Each test cites the line of the design's section 5, Changes, Growth series and Rebased, that it holds.
const { desk } = deskPerTest();
const HEAD = 'series,period,value,unit,basis,kind,source\n';
const lay = (...rows: string[]) =>
  desk.lay(`series-${rows.length}.csv`, HEAD + rows.map((row) => `${row},%,ytd,actual,统计局\n`).join(''));
const retail = async (day = '2026-03-16') => {
  await desk.call('sync', { yes: true });
  const data = await desk.call('figure', { id: 'online-retail', week: isoDate(day) });
  if (data.kind !== 'lines') throw new Error(data.kind);
  return data;
};

test('“January-February is one point”: beside the year before and the months after it', async () => {
  lay('网上商品零售额,2025-01..12,5.2', '网上商品零售额,2026-01..02,10.3', '网上商品零售额,2026-01..03,9.8');
  expect((await retail()).series[0]?.points).toEqual([
    { key: '2025-01..12', value: 5.2 },
    { key: '2026-01..02', value: 10.3 },
  ]);
  expect((await retail('2026-03-30')).series[0]?.points.map(({ key }) => key)).toEqual([
    '2025-01..12',
    '2026-01..02',
    '2026-01..03',
  ]);
});

test('“carry basis: month | ytd | level”: growth of a month is no point of a line of growth year to date', async () => {
  desk.lay(
    'both.csv',
    `${HEAD}网上商品零售额,2025-12,-9.9,%,month,actual,统计局\n网上商品零售额,2025-01..12,5.2,%,ytd,actual,统计局\n网上商品零售额,2026-02,-8.8,%,month,actual,统计局\n网上商品零售额,2026-01..02,10.3,%,ytd,actual,统计局\n`,
  );
  const { series, title } = await retail();
  expect(series[0]?.points.map(({ value }) => value)).toEqual([5.2, 10.3]);
  expect(title).toContain('增长10.3%，增速回升');
});

test('“a renamed series is never spliced in silence”: another name is another series', async () => {
  lay('网上商品零售额,2025-01..12,5.2', '实物商品网上零售额,2026-01..02,10.3');
  expect((await retail()).series).toMatchObject([{ key: '网上商品零售额', points: [{ key: '2025-01..12' }] }]);
});

test('“回升 and 回落 are computed claims”, of the figures as they print, and none where both print alike', async () => {
  const turn = async (before: string, now: string) => {
    lay(`网上商品零售额,2025-01..12,${before}`, `网上商品零售额,2026-01..02,${now}`);
    const { title } = await retail();
    return title.slice(title.indexOf('%') + 1);
  };
  expect(await turn('5.2', '5.3')).toBe('，增速回升');
  expect(await turn('5.31', '5.2')).toBe('，增速回落');
  expect(await turn('5.21', '5.24')).toBe('');
});

test('growth that prints as zero neither rises nor falls', async () => {
  const title = async (now: string) => {
    lay(`网上商品零售额,2026-01..02,${now}`);
    return (await retail()).title;
  };
  expect(await title('-0.04')).toBe('2026年1-2月 网上商品零售额累计同比持平');
  expect(await title('-0.06')).toBe('2026年1-2月 网上商品零售额累计同比下降0.1%');
});

test('the trend over twelve months is the change over a year that stands in the table of indices', async () => {
  const days = ['2025-03-19', '2025-03-20', '2025-03-21', '2025-03-24', '2026-03-20'];
  const rows = ['HSIII.HI', '000300.SH'].flatMap((code) =>
    days.map((date, index) => `${code},${date},${100 + index}\n`),
  );
  desk.lay('prices.csv', `code,date,close\n${rows.join('')}`);
  await desk.call('sync', { yes: true });
  const week = isoDate('2026-03-16');
  const data = await desk.call('figure', { id: 'sector-trend', week });
  if (data.kind !== 'lines') throw new Error(data.kind);
  const table = (await desk.call('indices', { week, group: 'sector-trend' })).rows[0];
  expect(data.series[0]?.points[0]?.key).toBe('2025-03-20');
  expect(data.series[0]?.points.at(-1)?.value).toBeCloseTo(table?.changes['1y'].pct ?? Number.NaN, 9);
});

test('“行业走势图 prints per cent from 0” at the first common date, and its points agree with the print where the setting has it so', async () => {
  desk.lay(
    'prices.csv',
    `code,date,close\n${[
      ['HSIII.HI', 10000, 10000, 9695.9],
      ['000300.SH', 4000, 4000, 3973.6],
    ]
      .map(([code, ...closes]) =>
        closes
          .map((close, index) => `${code},${['2025-03-20', '2025-03-21', '2026-03-20'][index]},${close}\n`)
          .join(''),
      )
      .join('')}`,
  );
  await desk.call('sync', { yes: true });
  const trend = () => desk.call('figure', { id: 'sector-trend', week: isoDate('2026-03-16') });
  const data = await trend();
  if (data.kind !== 'lines') throw new Error(data.kind);
  expect(data.series.map(({ points }) => points.map(({ value }) => value))).toEqual([
    [0, 0, expect.closeTo(-3.041, 9)],
    [0, 0, expect.closeTo(-0.66, 9)],
  ]);
  // -3.0 against -0.7 is 2.3; what stands behind them is 2.381 apart.
  expect(data.title).toContain('2.3 个百分点');
  await desk.call('updateSettings', { printedDifferences: false });
  expect((await trend()).title).toContain('2.4 个百分点');
});
