import { expect, test } from 'vitest';
import { instrumentOfFileName } from './file-name.ts';

test.each([
  ['HK.00700.csv', '0700.HK'],
  ['腾讯 00700.HK 日线.csv', '0700.HK'],
  ['SH600519.csv', '600519.SH'],
  ['^HSI.csv', 'HSI.HI'],
  ['恒生科技指数历史数据.csv', 'HSTECH.HI'],
  ['HSI_daily_2026.csv', 'HSI.HI'],
  ['USD_HKD Historical Data.csv', 'USDHKD.FX'],
  ['usdcnh-2026.csv', 'USDCNH.FX'],
  ['HKDCNYX.csv', null],
  ['prices 20260320.csv', null],
  ['13-000700.csv', null],
])('the file name %s tells %s', (name, code) => expect(instrumentOfFileName(name)).toBe(code));
