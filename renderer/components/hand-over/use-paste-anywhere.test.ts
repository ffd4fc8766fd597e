import { expect, test } from 'vitest';
import { isTable } from './use-paste-anywhere.ts';

test.each([
  ['code\tdate\tclose', true],
  ['a\nb\n', true],
  ['0700.HK', false],
  ['腾讯控股\n', false],
  ['', false],
])('%j is a table: %s', (text, isOne) => expect(isTable(text)).toBe(isOne));
