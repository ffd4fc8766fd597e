import { expect, test } from 'vitest';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { deskPerTest } from '../../testing/desk-per-test.ts';

// The design's section 6, User figures: an exhibit table, and section 4, Told, not guessed.
const { desk } = deskPerTest();
const bringIn = async (...rows: string[]) => {
  desk.lay(`exhibit-${Math.random()}.csv`, ['figure,title,source,as_of,产品,涨幅', ...rows].join('\n'));
  return (await desk.call('sync', {})).files.at(-1);
};
const exhibits = async (week: string) =>
  (await desk.call('week', { week: isoDate(week) })).exhibits.map(({ figure, title, asOf, rows }) => [
    figure,
    title,
    asOf,
    rows,
  ]);

test('rows under a first row that cannot be read belong to no table, and are told', async () => {
  const file = await bringIn(
    'price-table,涨价,阿里云,2026-03-10,A,30%',
    ',,,,B,20%',
    'agent-forecast,智能体,IDC,2026-13-10,C,1',
    ',,,,D,2',
    'token-calls,调用量,某站,2026-03-10,E,3',
  );
  expect(file?.issues.map(({ line, column, code }) => [line, column, code])).toEqual([
    [4, 'as_of', 'BAD_DATE'],
    [5, 'figure', 'NO_EXHIBIT_HEAD'],
  ]);
  expect(await exhibits('2026-03-16')).toEqual([
    [
      'price-table',
      '涨价',
      '2026-03-10',
      [
        ['A', '30%'],
        ['B', '20%'],
      ],
    ],
    ['token-calls', '调用量', '2026-03-10', [['E', '3']]],
  ]);
});

test('“of a figure, the newest table up to a week stands”: a row with a day of its own begins another table', async () => {
  await bringIn(
    'token-calls,调用量,某站,2026-03-10,A,1',
    'token-calls,,,,B,2',
    'token-calls,,,2026-03-17,A,9',
    'price-table,涨价,阿里云,,X,5',
    ',,,,Y,6',
  );
  expect(await exhibits('2026-03-09')).toEqual([
    [
      'price-table',
      '涨价',
      null,
      [
        ['X', '5'],
        ['Y', '6'],
      ],
    ],
    [
      'token-calls',
      '调用量',
      '2026-03-10',
      [
        ['A', '1'],
        ['B', '2'],
      ],
    ],
  ]);
  expect((await exhibits('2026-03-16'))[1]).toEqual(['token-calls', '调用量', '2026-03-17', [['A', '9']]]);
});

test('a title or source that differs within one table is told', async () => {
  const file = await bringIn('token-calls,调用量,某站,2026-03-10,A,1', 'token-calls,用量,某站,2026-03-10,B,2');
  expect(file?.issues.map(({ line, column, code }) => [line, column, code])).toEqual([
    [3, 'title', 'EXHIBIT_HEAD_DIFFERS'],
  ]);
});
