import { describe, expect, test } from 'vitest';
import { deskPerTest } from '../testing/desk-per-test.ts';

const { desk } = deskPerTest();

const sync = async () => (await desk.call('sync', {})).files;
const value = async (key: string) => (await desk.call('trace', { key })).value;
const isStated = async (key: string) =>
  (await desk.desk.call({ callId: key, name: 'trace', input: { key }, lang: 'zh' })).ok;
const codesOf = (file: { issues: { code: string }[] } | undefined) => file?.issues.map(({ code }) => code);

describe("Tushare's top-ten lists", () => {
  const old = (...rows: string[]) =>
    `trade_date,ts_code,name,close,p_change,rank,market_type,amount,net_amount,buy,sell\n${rows.join('\n')}\n`;

  test('older dumps have the amounts of the row’s own channel, and codes that lost their zeros', async () => {
    desk.lay(
      'ggt.csv',
      old(
        '20180727.0,700,腾讯控股,1,0,1.0,2.0,5.619534e+08,1.0e+07,2.859767e+08,2.759767e+08',
        '20180727.0,700,腾讯控股,1,0,3.0,4.0,3,1,2,1',
      ),
    );
    expect(await sync()).toMatchObject([{ status: 'imported', format: 'tushare-ggt-top10', rowsNew: 2 }]);
    expect(await value('activeStocks:sh@0700.HK@HKD:2018-07-27:net')).toBe(10_000_000);
    expect(await value('activeStocks:sz@0700.HK@HKD:2018-07-27:buy')).toBe(2);
  });

  test('northbound’s list is told and refused', async () => {
    desk.lay(
      'hsgt.csv',
      old('20260320,600519.SH,贵州茅台,1500,0,1,1,3,,,', '20260320,000001.SZ,平安银行,11,0,1,3,3,,,'),
    );
    const [file] = await sync();
    expect(file).toMatchObject({ status: 'rejected', rowsLoaded: 0, issues: [{ code: 'NORTHBOUND_ROWS' }] });
    expect(file?.issues[0]?.message).toContain('2 行');
  });
});

describe("Tushare's moneyflow_hsgt", () => {
  const header = 'trade_date,ggt_ss,ggt_sz,hgt,sgt,north_money,south_money\n';
  const row = (day: string, sh: string, sz: string, south: string) => `${day},${sh},${sz},1,2,3,${south}\n`;

  test('one day of a cumulative series gives no net', async () => {
    desk.lay('m.csv', header + row('20260123', '28558.79', '23130.18', '51688.97'));
    expect(await sync()).toMatchObject([{ status: 'rejected', issues: [{ code: 'CUMULATIVE_ALONE', line: 2 }] }]);
  });

  test('days are differences to the southbound day before, in any order; over a day that lacks there is none', async () => {
    desk.lay(
      'm.csv',
      header +
        row('20260313', '28000.10', '23000.20', '51000.30') +
        row('20260316', '28010.20', '22990.10', '51000.30') +
        row('20260317', '', '', '0.0') +
        row('20260318', '28020.20', '22990.10', '51010.30'),
    );
    const [file] = await sync();
    expect(file).toMatchObject({ status: 'imported', rowsLoaded: 1, rowsNew: 3 });
    expect(codesOf(file)).toEqual(['CUMULATIVE_ALONE', 'EMPTY_ROWS']);
    const trace = await desk.call('trace', { key: 'southbound:sh@HKD:2026-03-16:net' });
    expect(trace.value).toBe(1_010_000_000);
    expect(trace.inputs).toMatchObject([{ line: 3, column: 'ggt_ss' }]);
    expect(await isStated('southbound:total@HKD:2026-03-18:net')).toBe(false);
  });

  test('newest first, a net stands on the line of its own day', async () => {
    desk.lay('m.csv', header + row('20260317', '28010', '23010', '51020') + row('20260316', '28000', '23000', '51000'));
    await sync();
    expect((await desk.call('trace', { key: 'southbound:total@HKD:2026-03-17:net' })).inputs).toMatchObject([
      { line: 2, column: 'south_money' },
    ]);
  });

  test('a day’s flow by quota is another measure, whatever its size, and stays out', async () => {
    desk.lay('m.csv', header + row('20180807', '12010', '11000', '23010') + row('20180808', '-476', '-188', '-664'));
    expect(await sync()).toMatchObject([{ status: 'rejected', issues: [{ code: 'QUOTA_FLOW' }] }]);
  });

  test('a file over both meanings is taken as far as the new one goes, and nothing of it by chance', async () => {
    const march = [20, 19, 18, 17, 16, 13, 12, 11, 10, 9, 6, 5, 4, 3, 2].map(
      (day) => `202603${String(day).padStart(2, '0')}`,
    );
    const january = [30, 29, 28, 27, 26, 23, 22, 21, 20, 19, 16, 15, 14, 13, 12, 9, 8, 7, 6, 5].map(
      (day) => `202601${String(day).padStart(2, '0')}`,
    );
    const days = [...march, ...january].map((day, index) =>
      row(day, `${29_000 - index}`, '23000', `${52_000 - index}`),
    );
    const old = row('20240105', '11000', '10000', '21000') + row('20240104', '11001', '10000', '21001');
    desk.lay('m.csv', header + days.join('') + old);
    const [file] = await sync();
    expect(codesOf(file)).toEqual(['CUMULATIVE_ALONE', 'QUOTA_FLOW']);
    expect(await value('southbound:total@HKD:2026-03-20:net')).toBe(100_000_000);
    expect(await isStated('southbound:total@HKD:2024-01-05:net')).toBe(false);
  });
});

test('ggt_daily asks for its currency once, and is then remembered', async () => {
  const header = 'trade_date,buy_amount,buy_volume,sell_amount,sell_volume\n';
  desk.lay('ggt 20260319.csv', `${header}20260319,31.22,1,27.07,1\n`);
  expect(await sync()).toMatchObject([
    { status: 'held', questions: [{ id: 'currency', choices: [{ value: 'HKD' }, { value: 'CNY' }] }] },
  ]);
  await desk.call('answer', { fileId: 1, questionId: 'currency', choice: 'CNY' });
  desk.lay('ggt 20260320.csv', `${header}20260320,31,1,28,1\n`);
  expect((await sync()).at(-1)).toMatchObject({ status: 'imported' });
  expect(await value('southbound:total@CNY:2026-03-19:net')).toBe(415_000_000);
  expect(await value('southbound:total@CNY:2026-03-20:net')).toBe(300_000_000);
});

test('hk_hold leaves northbound’s rows out and says so', async () => {
  const header = 'code,trade_date,ts_code,name,vol,ratio,exchange\n';
  desk.lay(
    'h.csv',
    `${header}90000,20260320,600000.SH,浦发银行,1,1.74,SH\n00700,20260320,00700.HK,腾讯控股,9,10.39,HK\n`,
  );
  expect(await sync()).toMatchObject([{ status: 'imported', rowsLoaded: 1, issues: [{ code: 'NORTHBOUND_ROWS' }] }]);
  expect(await isStated('holdings:600000.SH:2026-03-20:pct')).toBe(false);
});

test('a row of AH closes that contradicts itself is refused with its figures', async () => {
  const header = 'hk_code,ts_code,trade_date,hk_name,hk_close,name,close,ah_comparison,ah_premium\n';
  desk.lay(
    'ah.csv',
    `${header}01211.HK,002594.SZ,20260320,比亚迪,101.2,比亚迪,98.77,1.10,30.36\n02068.HK,601068.SH,20260320,中铝国际,5.51,中铝国际,2.25,2.77,177.02\n`,
  );
  const [file] = await sync();
  expect(codesOf(file)).toEqual(['PREMIUM_MISMATCH', 'RATIO_MISMATCH']);
  expect(file?.issues[0]?.message).toContain('30.36');
});
