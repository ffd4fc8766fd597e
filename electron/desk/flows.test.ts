import { describe, expect, test } from 'vitest';
import type { FlowChannel, FlowName, FlowSpan } from '../../shared/contract/flows.ts';
import { isoDate } from '../../shared/market/iso-date.ts';
import { deskPerTest } from '../testing/desk-per-test.ts';

const { desk } = deskPerTest();
const WEEK = isoDate('2026-03-16');
let files = 0;
const lay = (head: string, ...rows: string[]) =>
  desk.lay(`f${files++}.csv`, `${head}\n${rows.map((row) => `${row.split(' ').join(',')}\n`).join('')}`, files);
/** `2026-03-16 sh 0700.HK 2 5 3`: net, buy and sell in 亿 of HKD. */
const lists = (...rows: string[]) =>
  lay(
    'date,channel,rank,code,name,net,buy,sell,currency,unit',
    ...rows.map((row) => {
      const [date, channel, code, net, buy = '', sell = ''] = row.split(' ');
      return `${date} ${channel} 1 ${code} ${code} ${net} ${buy} ${sell} HKD 亿`;
    }),
  );
const southbound = (...rows: string[]) => lay('date,channel,buy,sell,net,currency,unit', ...rows);
const sync = () => desk.call('sync', { yes: true });
const flows = (span: FlowSpan, channel: FlowChannel = 'all', week = WEEK) =>
  desk.call('flows', { week, span, channel });
const range = (from: string, to: string): FlowSpan => ({ kind: 'range', from: isoDate(from), to: isoDate(to) });
const day = (date: string): FlowSpan => ({ kind: 'day', date: isoDate(date) });
const traced = async (key: string | null) => (await desk.call('trace', { key: key ?? '' })).value;
const nameIn = async (span: FlowSpan, code = '0700.HK', channel: FlowChannel = 'all') => {
  const name = (await flows(span, channel)).names.find((one) => one.code === code);
  if (!name) throw new Error(`no ${code}`);
  return name;
};

describe('a name of the lists', () => {
  test('is added up over a day, the week, its month or any days, by channel or both, each sum with its trace', async () => {
    lists(
      '2026-02-27 sh 0700.HK 8 20 12',
      '2026-03-09 sh 0700.HK 1 4 3',
      '2026-03-16 sh 0700.HK 2 5 3',
      '2026-03-16 sz 0700.HK -0.5 1 1.5',
      '2026-03-17 sz 0700.HK 0.25 1 0.75',
      '2026-03-10 sz 9988.HK 3 4 1',
    );
    await sync();
    const expected = [
      [{ kind: 'day', date: null }, 'all', [0.25, 1, 0.75, 1.75, 1]],
      [day('2026-03-16'), 'all', [1.5, 6, 4.5, 10.5, 1]],
      [{ kind: 'week' }, 'all', [1.75, 7, 5.25, 12.25, 2]],
      [{ kind: 'week' }, 'sz', [-0.25, 2, 2.25, 4.25, 2]],
      [{ kind: 'month' }, 'all', [2.75, 11, 8.25, 19.25, 3]],
      [range('2026-02-27', '2026-03-09'), 'all', [9, 24, 15, 39, 2]],
    ] satisfies [FlowSpan, FlowChannel, number[]][];
    for (const [span, channel, [net, buy, sell, turnover, days]] of expected) {
      const name = await nameIn(span, '0700.HK', channel);
      expect([name.net, name.buy.value, name.sell.value, name.turnover.value, name.days], span.kind).toEqual([
        net,
        buy,
        sell,
        turnover,
        days,
      ]);
      expect(await traced(name.trace)).toBe(net);
      expect(await traced(name.buy.trace)).toBe(buy);
      expect(await traced(name.sell.trace)).toBe(sell);
      expect(await traced(name.turnover.trace)).toBe(turnover);
    }
    const { names, from, to } = await flows({ kind: 'month' });
    expect([from, to, names.map(({ code }) => code)]).toEqual(['2026-03-01', '2026-03-22', ['9988.HK', '0700.HK']]);
    const trace = await desk.call('trace', { key: (await nameIn({ kind: 'week' })).trace });
    expect(trace.label).toBe('0700.HK 港股通 2026-03-16 至 2026-03-22 上榜净买入');
    expect(trace.inputs.map(({ value }) => value)).toEqual([200_000_000, -50_000_000, 25_000_000]);
  });

  test('a line that states no buy leaves buy, sell and turnover unknown, and the net as it is', async () => {
    lists('2026-03-16 sh 0700.HK 2 5 3', '2026-03-17 sh 0700.HK 1');
    await sync();
    const missing = { value: null, trace: null };
    expect(await nameIn({ kind: 'week' })).toMatchObject({ net: 3, buy: missing, sell: missing, turnover: missing });
    expect((await nameIn({ kind: 'week' })).share).toEqual({ ...missing, why: 'noTurnover' });
  });

  test('a day’s total beside its channels counts once', async () => {
    lists('2026-03-16 sh 0700.HK 2', '2026-03-16 sz 0700.HK 1', '2026-03-16 total 0700.HK 3');
    await sync();
    expect((await nameIn({ kind: 'week' })).net).toBe(3);
  });

  test('its last twenty southbound days have a gap where it was on no list', async () => {
    lists('2026-02-23 sh 0700.HK 1', '2026-03-17 sh 0700.HK 2', '2026-03-17 sz 0700.HK 3', '2026-03-18 sh 9988.HK 1');
    await sync();
    const { recentDays, names } = await flows({ kind: 'week' });
    expect([recentDays.length, recentDays.at(-1)]).toEqual([20, '2026-03-18']);
    const tencent = names.find(({ code }) => code === '0700.HK')?.recent ?? [];
    expect(tencent.slice(-3)).toEqual([null, 5, null]);
    expect(tencent[recentDays.indexOf(isoDate('2026-03-02'))]).toBeNull();
  });
});

describe('a share of turnover', () => {
  const share = async (span: FlowSpan = { kind: 'week' }, channel: FlowChannel = 'all'): Promise<FlowName['share']> =>
    (await nameIn(span, '0700.HK', channel)).share;

  test('is of southbound’s own on the same days and channels, converted day by day', async () => {
    lists('2026-03-16 sh 0700.HK 2 6 4', '2026-03-17 sh 0700.HK 1 3 2', '2026-03-17 sz 0700.HK 1 3 2');
    southbound(
      '2026-03-16 sh 60 40 20 CNY 亿元',
      '2026-03-16 sz 600 400 200 CNY 亿元',
      '2026-03-17 sh 30 20 10 CNY 亿元',
      '2026-03-17 sz 30 20 10 CNY 亿元',
    );
    lay('pair,date,rate,kind', 'CNYHKD 2026-03-16 1.1 settlement', 'CNYHKD 2026-03-17 1.2 mid');
    await sync();
    // 20 of (60 + 40) x 1.1 + (30 + 20 + 30 + 20) x 1.2
    const { value, trace, why } = await share();
    expect(value).toBeCloseTo((20 / (110 + 120)) * 100, 10);
    expect(why).toBeNull();
    expect(await traced(trace)).toBe(value);
    // Three turnovers, each buy and sell; three rows of southbound, each buy and sell; two rates.
    expect((await desk.call('trace', { key: trace ?? '' })).inputs).toHaveLength(6 + 6 + 2);
    expect((await share({ kind: 'week' }, 'sz')).value).toBeCloseTo((5 / (50 * 1.2)) * 100, 10);
  });

  test('on a day on both lists may be of a total of both, on one list only of its own channel', async () => {
    lists('2026-03-16 sh 0700.HK 2 6 4', '2026-03-16 sz 0700.HK 2 6 4', '2026-03-16 sh 9988.HK 1 2 1');
    southbound('2026-03-16 total 150 100 50 HKD 亿港元');
    await sync();
    expect((await share()).value).toBeCloseTo((20 / 250) * 100, 10);
    expect((await nameIn({ kind: 'week' }, '9988.HK')).share).toEqual({
      value: null,
      trace: null,
      why: 'noSouthbound',
    });
  });

  test('is not there without southbound, its buy and sell, or a rate, and says which', async () => {
    lists('2026-03-16 sh 0700.HK 2 6 4');
    await sync();
    expect(await share()).toEqual({ value: null, trace: null, why: 'noSouthbound' });
    southbound('2026-03-16 sh   20 CNY 亿元');
    await sync();
    expect((await share()).why).toBe('noBuySell');
    southbound('2026-03-16 sh 60 40 20 CNY 亿元');
    await sync();
    expect((await share()).why).toBe('noRate');
    southbound('2026-03-16 sh 90 60 30 HKD 亿港元');
    await sync();
    expect((await share()).value).toBeCloseTo((10 / 150) * 100, 10);
  });
});

describe('a holding', () => {
  const holdings = (...rows: string[]) => lay('date,code,pct,basis', ...rows);

  test('changes against the latest one at or before 1, 4 and 12 weeks earlier', async () => {
    lists('2026-03-16 sh 0700.HK 1');
    holdings(
      '2025-12-24 0700.HK 9.5 issued',
      '2026-02-20 0700.HK 10.25 issued',
      '2026-03-13 0700.HK 11 issued',
      '2026-03-19 0700.HK 11.75 issued',
    );
    await sync();
    const name = await nameIn({ kind: 'week' });
    expect(name).toMatchObject({ holdingPct: 11.75, holdingDate: '2026-03-19', holdingBasis: 'issued' });
    expect(await traced(name.holdingTrace)).toBe(11.75);
    expect(name.holdingChanges.map(({ weeks, value, beforeDate }) => [weeks, value, beforeDate])).toEqual([
      [1, 0.75, '2026-03-13'],
      [4, 1.5, '2026-02-20'],
      [12, 2.25, '2025-12-24'],
    ]);
    for (const { trace, value } of name.holdingChanges) expect(await traced(trace)).toBe(value);
    // Of the day the ends are counted from the day itself.
    expect((await nameIn(day('2026-03-16'))).holdingChanges[0]).toMatchObject({ value: null });
  });

  test('of another basis, or further back than history reaches, is not compared', async () => {
    lists('2026-03-16 sh 0568.HK 1');
    holdings('2026-02-20 0568.HK 20 issued', '2026-03-13 0568.HK 68 H', '2026-03-19 0568.HK 69 H');
    await sync();
    const { holdingChanges } = await nameIn({ kind: 'week' }, '0568.HK');
    expect(holdingChanges.map(({ value }) => value)).toEqual([1, null, null]);
  });
});

describe('a price', () => {
  const price = async (span: FlowSpan) => (await nameIn(span)).price;

  test('changes from the last close before a span to the last in it; of the week it is the week’s own change', async () => {
    lists('2026-02-27 sh 0700.HK 1', '2026-03-16 sh 0700.HK 1', '2026-03-17 sh 0700.HK 1');
    lay(
      'code,date,close',
      '0700.HK 2026-02-27 400',
      '0700.HK 2026-03-13 500',
      '0700.HK 2026-03-16 520',
      '0700.HK 2026-03-20 110',
    );
    lay('code,ex_date,factor,cash', '0700.HK 2026-03-18 5 ');
    await sync();
    const week = await price({ kind: 'week' });
    expect(week.value).toBeCloseTo((550 / 500 - 1) * 100, 10);
    const { changes } = await desk.call('week', { week: WEEK });
    expect([week.value, week.trace]).toEqual([changes[0]?.pct, changes[0]?.trace]);
    const expected = [
      [day('2026-03-16'), 520 / 500, 2],
      [{ kind: 'month' }, 550 / 400, 3],
      [range('2026-02-28', '2026-03-16'), 520 / 400, 2],
    ] satisfies [FlowSpan, number, number][];
    for (const [span, ratio, inputs] of expected) {
      const { value, trace } = await price(span);
      expect(value, span.kind).toBeCloseTo((ratio - 1) * 100, 10);
      const told = await desk.call('trace', { key: trace ?? '' });
      expect([told.value, told.inputs.length]).toEqual([value, inputs]);
    }
    expect(await price(day('2026-03-17'))).toMatchObject({ value: null, trace: null, why: 'absent' });
    await desk.call('updateSettings', { changeBasis: 'unadjusted' });
    expect((await price({ kind: 'month' })).value).toBeCloseTo((110 / 400 - 1) * 100, 10);
  });
});
