import { expect, test } from 'vitest';
import type { Chapter, Passage } from '../chapter/chapter.ts';
import { chapterExample } from '../contract/examples/chapter-example.ts';
import type { LinesData } from '../figures/figure-data.ts';
import { movedBetween } from './moved-since.ts';

const passage = (text: string, facts: Passage['facts'] = []): Passage => ({
  slot: 'sentence:southbound-net',
  text,
  facts,
  generated: text,
  isEdited: false,
  isStale: false,
  isHole: false,
});
const fact = (text: string, value: number, trace = 'southboundNet:CNY:2026-03-16') => ({
  ...{ text, value, trace, unit: '亿元' },
  at: 0,
});
const chapter = (patch: Partial<Chapter>): Chapter => ({ ...chapterExample, body: [], ...patch });
const saying = (said: Passage) => chapter({ body: [{ kind: 'paragraph', id: 'text:flows', passages: [said] }] });

test('a number that prints alike has not moved, however it moved unprinted', () => {
  const [was, now] = [
    saying(passage('净额-54.68', [fact('-54.68', -54.681)])),
    saying(passage('净额-54.68', [fact('-54.68', -54.684)])),
  ];
  expect(movedBetween(was, now)).toEqual({ values: [], texts: [], count: 0 });
});

test('one that prints otherwise has, one that is new or gone too, and the sentence with it', () => {
  const was = saying(passage('净额-54.68、1', [fact('-54.68', -54.68), fact('1', 1, 'a:b:2026-03-16')]));
  const now = saying(passage('净额-50.00、2', [fact('-50.00', -50), fact('2', 2, 'c:d:2026-03-16')]));
  const { values, texts, count } = movedBetween(was, now);
  expect(
    values.map(({ was: then, now: here, printedWas, printedNow }) => [then, here, printedWas, printedNow]),
  ).toEqual([
    [-54.68, -50, '-54.68', '-50.00'],
    [1, null, '1', null],
    [null, 2, null, '2'],
  ]);
  expect(values[0]?.place).toEqual({ kind: 'text', id: 'sentence:southbound-net', name: '港股通净额' });
  expect([count, texts]).toEqual([
    3,
    [{ slot: 'sentence:southbound-net', name: '港股通净额', was: '净额-54.68、1', now: '净额-50.00、2' }],
  ]);
});

test('跌0.7% and 涨0.7% are not alike', () => {
  const [was, now] = [
    saying(passage('跌0.7%', [fact('0.7%', -0.71)])),
    saying(passage('涨0.7%', [fact('0.7%', 0.72)])),
  ];
  expect(movedBetween(was, now).values).toMatchObject([{ printedWas: '-0.7%', printedNow: '0.7%' }]);
});

const lines = (values: readonly number[]): Chapter => {
  const exhibit = chapterExample.body.find((block) => block.kind === 'figure');
  if (exhibit?.kind !== 'figure') throw new Error('the example has a figure');
  const { id, no, title, unit, notes, source, asOf, state, missing } = exhibit.figure;
  const figure: LinesData = {
    ...{ id, no, title, unit, notes, source, asOf, state, missing, decimals: 1, kind: 'lines' },
    series: [
      {
        ...{ key: 'HSI.HI', label: '恒生指数', own: true, trace: { before: 'price:HSI.HI:', after: ':close' } },
        points: values.map((value, index) => ({ key: `2026-03-${10 + index}`, value })),
      },
    ],
    ...{ axis: 'dates', band: null, baseline: null },
  };
  return chapter({ body: [{ ...exhibit, figure }] });
};

test('a line that moved whole is told by its newest points, and counted whole', () => {
  const { values, count } = movedBetween(lines([1, 2, 3, 4, 5]), lines([2, 3, 4, 5, 6]));
  expect(count).toBe(5);
  expect(values.map(({ now, more }) => [now, more])).toEqual([
    [4, 2],
    [5, 0],
    [6, 0],
  ]);
  expect(values.at(-1)?.trace).toBe('price:HSI.HI:2026-03-14:close');
});

test('words of the front page, captions and rows of tables are compared as words', () => {
  const table = (word: string): Chapter => {
    const exhibit = chapterExample.body.find((block) => block.kind === 'figure');
    if (exhibit?.kind !== 'figure') throw new Error('the example has a figure');
    const { id, no, title, unit, notes, source, asOf, state, missing } = exhibit.figure;
    const cell = (text: string) => ({ text, value: null, trace: null, tone: null, note: null });
    return chapter({
      front: { ...chapterExample.front, title: word },
      body: [
        {
          ...exhibit,
          kind: 'table',
          caption: exhibit.caption && { ...exhibit.caption, text: word },
          figure: {
            ...{ id, no, title, unit, notes, source, asOf, state, missing, decimals: 1, kind: 'table' },
            columns: [{ key: 'name', header: '名称', align: 'left' }],
            rows: [{ key: '1', cells: [cell(word)], isClosing: false }],
          },
        },
      ],
    });
  };
  const { values, texts } = movedBetween(table('甲'), table('乙'));
  expect(values).toEqual([]);
  expect(texts.map(({ slot, was, now }) => [slot.split(':')[0], was, now])).toEqual([
    ['title', '甲', '乙'],
    ['caption', '甲', '乙'],
    ['row', '甲', '乙'],
  ]);
});
