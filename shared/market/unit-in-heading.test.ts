import { expect, test } from 'vitest';
import { currencyInHeading, unitInHeading } from './unit-in-heading.ts';

test.each([
  ['净买入(万港元)', '万港元', 'HKD'],
  ['净买入（百万元）', '百万元', null],
  ['成交净额 (HK$ mn)', 'HK$ mn', 'HKD'],
  ['成交额亿元', '亿元', null],
  ['买入额_万元人民币', '万元人民币', 'CNY'],
  ['买入(人民币)(亿元)', '亿元', 'CNY'],
  ['成交量(手)', '手', null],
  ['成交量[股]', '股', null],
  ['占比(%)', '%', null],
  ['(单位:亿元)净额', '亿元', null],
  ['净买入', null, null],
  ['收盘价(元)', '元', null],
  ['Turnover (US$ million)', 'US$ million', 'USD'],
  ['港股通(沪)', null, null],
])('%s is in %s, %s', (heading, unit, currency) => {
  expect([unitInHeading(heading), currencyInHeading(heading)]).toEqual([unit, currency]);
});
