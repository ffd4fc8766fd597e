import { expect, test } from 'vitest';
import type { Column } from './column.ts';
import { cellsText, tableText } from './table-text.ts';

interface Flow {
  readonly name: string;
  readonly net: string;
}

const COLUMNS: readonly Column<Flow>[] = [
  { id: 'name', header: '简称', width: 1, value: ({ name }) => name, text: ({ name }) => name },
  { id: 'net', header: '净买入', unit: '亿港元', width: 1, align: 'right', value: () => 1, text: ({ net }) => net },
];
const ROWS = [
  { name: '恒生<b>&', net: '(3.00)' },
  { name: '合计', net: '1.00' },
];

test('a table is copied as printed, for sheets and for documents, and nothing of it becomes markup', () => {
  const { text, html } = tableText(COLUMNS, ROWS, { colour: '#8b1a1a' });
  expect(text).toBe('简称\t净买入 (亿港元)\n恒生<b>&\t(3.00)\n合计\t1.00');
  expect(html).toContain('恒生&lt;b&gt;&amp;</td>');
  expect(html).toMatch(
    /<th style="[^"]*text-align:right[^"]*background:#8b1a1a;color:#ffffff">净买入 \(亿港元\)<\/th>/,
  );
  expect(html.match(/<tr>/g)).toHaveLength(3);
});

test('sums are set off by a rule, once, and stand under a title of their own and above its source', () => {
  const isClosing = ({ name }: Flow) => name === '合计';
  const around = { above: '表1 资金流向', below: ['数据来源：Wind'] };
  const { text, html } = tableText(COLUMNS, [...ROWS, ROWS[1] ?? { name: '', net: '' }], {
    colour: '#8b1a1a',
    isClosing,
    around,
  });
  expect(text.split('\n')).toEqual([
    '表1 资金流向',
    '简称\t净买入 (亿港元)',
    '恒生<b>&\t(3.00)',
    '合计\t1.00',
    '合计\t1.00',
    '数据来源：Wind',
  ]);
  expect(html.match(/border-top:1pt/g)).toHaveLength(COLUMNS.length);
  expect(html.match(/font-weight:bold">/g)).toHaveLength(2 * COLUMNS.length);
});

test('a line break within a cell does not break the line of a sheet', () => {
  expect(cellsText(COLUMNS, [{ name: 'a\tb\nc', net: '1' }])).toBe('a b c\t1');
});

test('what a sum’s name covers is not said twice', () => {
  const code: Column<Flow> = {
    id: 'code',
    header: '代码',
    width: 1,
    value: ({ name }) => name,
    text: ({ name }) => name,
    span: ({ name }) => (name === '合计' ? 2 : 1),
  };
  const { text, html } = tableText([code, ...COLUMNS], ROWS.slice(1), { colour: '#8b1a1a' });
  expect(text.split('\n').at(-1)).toBe('合计\t\t1.00');
  expect(html.match(/合计/g)).toHaveLength(1);
});
