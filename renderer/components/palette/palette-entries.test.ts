import { expect, test } from 'vitest';
import { searchEntries } from './palette-entries.ts';

const entry = (label: string, about: string) => ({ id: label, label, about, go: () => {} });
const ENTRIES = [
  entry('本周', '视图'),
  entry('腾讯控股', '0700.HK'),
  entry('小米集团-W', '1810.HK'),
  entry('Tencent Music', 'TME.N'),
  { ...entry('阿里巴巴-W', '9988.HK'), spelled: 'albb-w alibaba-w' },
];
const labels = (asked: string) => searchEntries(ENTRIES, asked).map(({ label }) => label);

test('finds by any part of name or code, what begins with it first', () => {
  expect(labels('')).toHaveLength(5);
  expect(labels('07')).toEqual(['腾讯控股']);
  expect(labels('腾讯')).toEqual(['腾讯控股']);
  expect(labels('ten')).toEqual(['Tencent Music']);
  expect(labels('集团 1810')).toEqual(['小米集团-W']);
  expect(labels('ＴＭＥ')).toEqual(['Tencent Music']);
  expect(labels('albb')).toEqual(['阿里巴巴-W']);
  expect(labels('Alibaba')).toEqual(['阿里巴巴-W']);
  expect(labels('nothing')).toEqual([]);
});
