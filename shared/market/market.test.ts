import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Calendar, parseCalendar, tradingDays } from './calendar.ts';
import { currencyOfCode, kindOf, marketOf, parseCode } from './code.ts';
import { addDays, dayNumber, dayOfNumber, isIsoDate, isoDate, isoWeekday } from './iso-date.ts';
import { knownInFileName } from './known-instruments.ts';
import { dateOrderOf, parseDate } from './parse-date.ts';
import { parseNumber } from './parse-number.ts';
import { weekLabel, weekOf } from './trading-week.ts';

const anyDay = fc.integer({ min: -20_000, max: 40_000 }).map(dayOfNumber);

describe('codes arrive at one form (design, section 5, Codes)', () => {
  test.each([
    ['00700', '0700.HK'],
    ['700.HK', '0700.HK'],
    ['0700.HK', '0700.HK'],
    ['00700.HK', '0700.HK'],
    ['HK.00700', '0700.HK'],
    ['hk00700', '0700.HK'],
    ['0700 HK Equity', '0700.HK'],
    ["'00700", '0700.HK'],
    ['9988.HK', '9988.HK'],
    ['80700.HK', '80700.HK'],
    ['SH600036', '600036.SH'],
    ['sh.600519', '600519.SH'],
    ['600036.SS', '600036.SH'],
    ['600519.XSHG', '600519.SH'],
    ['300750.SZ', '300750.SZ'],
    ['PDD.US', 'PDD.O'],
    ['PDD.O', 'PDD.O'],
    ['830799.BJ', '920799.BJ'],
    ['920799.BJ', '920799.BJ'],
    ['^HSI', 'HSI.HI'],
    ['HSI', 'HSI.HI'],
    ['恒生指数', 'HSI.HI'],
    ['399300.SZ', '000300.SH'],
    ['000300.SS', '000300.SH'],
    ['^GSPC', 'SPX.GI'],
    ['HXC', 'HXC.GI'],
    ['USDHKD.FX', 'USDHKD.FX'],
    ['USDHKD', 'USDHKD.FX'],
    ['USD/CNH', 'USDCNH.FX'],
    ['US.PDD', 'PDD.O'],
    ['US:PDD', 'PDD.O'],
  ])('%s is %s', (text, code) => expect(parseCode(text)).toBe(code));

  test.each(['', '600519', '12', 'abc', 'HK', '0.HK', '.HK', '7000000.HK'])('%j is none', (text) =>
    expect(parseCode(text)).toBeNull(),
  );

  test('a canonical code stays what it is', () => {
    const codes = fc.oneof(
      fc.integer({ min: 1, max: 99_999 }).map((n) => `${String(n).padStart(4, '0')}.HK`),
      fc.integer({ min: 600_000, max: 689_999 }).map((n) => `${n}.SH`),
      fc.integer({ min: 300_000, max: 399_000 }).map((n) => `${n}.SZ`),
    );
    fc.assert(
      fc.property(codes, (code) => void expect(parseCode(code)).toBe(code)),
      { seed: 1 },
    );
  });

  test('market, currency and kind follow from the code', () => {
    expect([
      marketOf('0700.HK'),
      marketOf('HSI.HI'),
      marketOf('SPX.GI'),
      marketOf('AS51.GI'),
      marketOf('PDD.O'),
    ]).toEqual(['HK', 'HK', 'US', null, 'US']);
    expect([currencyOfCode('0700.HK'), currencyOfCode('600519.SH'), currencyOfCode('USDHKD.FX')]).toEqual([
      'HKD',
      'CNY',
      null,
    ]);
    expect(['000300.SH', '600000.SH', '2800.HK', '2899.HK', 'HSI.HI', 'USDHKD.FX'].map(kindOf)).toEqual([
      'index',
      'stock',
      'etf',
      'stock',
      'index',
      'fx',
    ]);
  });

  test('the longest name in a text wins, and a Latin one stands by itself', () => {
    const codes = (...names: string[]) => names.map((name) => knownInFileName(name)?.code ?? null);
    expect(
      codes('恒生科技指数历史数据', '香港恒生指数历史数据daily', 'HSI_investing_cn_weekly', 'HSI 2003_2005', 'HSI (1)'),
    ).toEqual(['HSTECH.HI', 'HSI.HI', 'HSI.HI', 'HSI.HI', 'HSI.HI']);
    expect(
      codes('Hang Seng TECH Historical Data', 'Hang Seng China Enterprises Historical Data', 'HSI_daily_2026-03-20'),
    ).toEqual(['HSTECH.HI', 'HSCEI.HI', 'HSI.HI']);
    const others = [
      'HSIANG',
      'HSI Volatility',
      '恒生指数期货',
      '恒生科技指数ETF',
      'S&P 500 VIX',
      'KOSPI 200',
      'FTSE MIB',
    ];
    expect(codes(...others)).toEqual(others.map(() => null));
  });
});

describe('numbers as exports write them', () => {
  test.each([
    ['1,234.5', 1234.5],
    ['"', Number.NaN],
    ['(12.3)', -12.3],
    ['（12.3）', -12.3],
    ['12.3-', -12.3],
    ['2.95B', 2.95e9],
    ['812.3M', 812.3e6],
    ['45K', 45_000],
    ['-21.32K', -21_320],
    ['3.5亿', 3.5e8],
    ['5.168万亿', 5.168e12],
    ['12万', 120_000],
    ['(-3.5)', -3.5],
    ['（-3.5亿）', -3.5e8],
    ['(+3.5)', Number.NaN],
    ['-(3.5)', Number.NaN],
    ['１２．５', 12.5],
    ['−3', -3],
    ['+4.2%', 4.2],
    ['5.619534e+08', 561_953_400],
    ["'00700", 700],
    ['0x10', Number.NaN],
    ['1,23', Number.NaN],
    ['12abc', Number.NaN],
    ['1 2', Number.NaN],
    ['Infinity', Number.NaN],
    ['1e400', Number.NaN],
    ['9'.repeat(400), Number.NaN],
    ['', null],
    ['--', null],
    ['—', null],
    ['#N/A', null],
    ['null', null],
    ['nan', null],
    ['.5', 0.5],
  ])('%s', (text, value) => expect(parseNumber(text)).toBe(value));

  test('any finite number reads back to itself', () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(value, (number) => void expect(parseNumber(String(number))).toBe(Object.is(number, -0) ? 0 : number)),
      { seed: 2 },
    );
  });
});

describe('dates as exports write them', () => {
  test.each([
    ['20260320'],
    ['20260320.0'],
    ['2026-03-20'],
    ['2026-3-20'],
    ['2026/03/20'],
    ['2026/3/20 0:00:00'],
    ['2026-03-20 00:00:00'],
    ['2026-03-20T00:00:00+08:00'],
    ['2026年3月20日'],
    ['2026年03月20日'],
    ['Mar 20, 2026'],
    ['20 Mar 2026'],
    ['20-Mar-2026'],
    ['20.03.2026'],
    ['２０２６-０３-２０'],
  ])('%s', (text) => expect(parseDate(text, null)).toBe('2026-03-20'));

  test('what could be either is read by the order of its column, and by nothing else', () => {
    expect(parseDate('03/04/2026', null)).toBeNull();
    expect(parseDate('03/04/2026', 'mdy')).toBe('2026-03-04');
    expect(parseDate('03/04/26', 'dmy')).toBe('2026-04-03');
    expect(dateOrderOf(['03/04/2026', '03/20/2026'])).toBe('mdy');
    expect(dateOrderOf(['03/04/2026', '20/03/2026'])).toBe('dmy');
    expect(dateOrderOf(['03/04/2026'])).toBeNull();
    expect(dateOrderOf(['2026-03-04'])).toBe('none');
  });

  test.each(['2026-02-30', '20261301', '2026-00-10', 'yesterday', '', '31/12/2026'])('%j is none', (text) =>
    expect(parseDate(text, 'mdy')).toBeNull(),
  );
});

describe('days and weeks', () => {
  test('days count on and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (day, step) => {
        expect(dayNumber(addDays(day, step)) - dayNumber(day)).toBe(step);
        expect(isIsoDate(day)).toBe(true);
      }),
      { seed: 3 },
    );
  });

  test('a day is one that the calendar has, in leap years and others', () => {
    const two = (number: number) => String(number).padStart(2, '0');
    const counted = [1900, 2000, 2024, 2025].map((year) => {
      const days = Array.from({ length: 14 * 33 }, (_, at) => `${year}-${two(Math.floor(at / 33))}-${two(at % 33)}`);
      return days.filter(isIsoDate).filter((day) => dayOfNumber(dayNumber(day)) === day).length;
    });
    expect(counted).toEqual([365, 366, 366, 365]);
    expect(['2026-3-20', '2026-03-20 ', '26-03-20', '2026-02-29', ''].filter(isIsoDate)).toEqual([]);
  });

  test('a week runs from Monday to Sunday and is named by its Monday (design, section 5, Week)', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { from, to } = weekOf(day);
        expect([isoWeekday(from), isoWeekday(to)]).toEqual([1, 7]);
        expect(from <= day && day <= to).toBe(true);
      }),
      { seed: 4 },
    );
    expect(weekLabel(weekOf(isoDate('2026-03-18')))).toBe('20260316-0322');
    expect(weekLabel(weekOf(isoDate('2026-01-01')))).toBe('20251229-20260104');
  });
});

describe('calendars are data', () => {
  const calendar: Calendar = parseCalendar(
    readFileSync(new URL('../../resources/calendars/closures-2014-2026.csv', import.meta.url), 'utf8'),
  );

  test('Hong Kong traded on half days and through mainland holidays', () => {
    expect(calendar.session('HK', isoDate('2026-02-16'))).toBe('half');
    expect(calendar.session('CN', isoDate('2026-02-16'))).toBe('shut');
    expect(tradingDays(calendar, 'HK', weekOf(isoDate('2026-02-16')))).toEqual(['2026-02-16', '2026-02-20']);
    expect(tradingDays(calendar, 'CN', weekOf(isoDate('2026-02-16')))).toEqual([]);
    expect(calendar.session('JP', isoDate('2026-03-20'))).toBe('shut');
  });

  test('typhoon days without trading, on which some sources have rows, are shut', () => {
    for (const day of ['2017-08-23', '2020-10-13', '2021-10-13'])
      expect(calendar.session('HK', isoDate(day))).toBe('shut');
  });

  test('weekends are shut, and years that it does not cover are unknown', () => {
    expect(calendar.session('HK', isoDate('2026-03-21'))).toBe('shut');
    expect(calendar.session('HK', isoDate('2013-12-31'))).toBe('unknown');
    expect(tradingDays(calendar, 'HK', weekOf(isoDate('2005-01-05')))).toBeNull();
  });

  test('a bad line is not passed over', () => {
    expect(() => parseCalendar('market,date,kind\nHK,2026-13-01,shut\n')).toThrow('calendar line 2');
  });
});
