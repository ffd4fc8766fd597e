import { expect, test } from 'vitest';
import { tableText } from './table-text.ts';

test('a table is copied as printed, for sheets and for documents, and nothing of it becomes markup', () => {
  const columns = [
    { id: 'name', header: '简称', width: 1, value: String, text: (row: string) => row },
    { id: 'pct', header: '涨跌幅 %', width: 1, align: 'right' as const, value: String, text: () => '-3.0' },
  ];
  expect(tableText(columns, ['恒生<b>&'])).toEqual({
    text: '简称\t涨跌幅 %\n恒生<b>&\t-3.0',
    html: '<table><tr><th>简称</th><th style="text-align:right">涨跌幅 %</th></tr><tr><td>恒生&lt;b&gt;&amp;</td><td style="text-align:right">-3.0</td></tr></table>',
  });
});
