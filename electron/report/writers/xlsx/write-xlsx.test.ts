import { expect, test } from 'vitest';
import { openPackage } from '../../../testing/office-package.ts';
import { readWorkbook } from '../../../testing/read-workbook.ts';
import { chapterWith } from '../../../testing/sample-chapter.ts';
import { partText } from '../../office/parts.ts';
import type { ProvenanceRow } from '../../report-order.ts';
import { writeXlsx } from './write-xlsx.ts';

const createdAt = '2026-03-22T20:00:00Z';
const rowWith = (words: string): ProvenanceRow => ({
  place: words,
  label: words,
  value: 52.59083956,
  unit: words,
  formula: words,
  input: {
    label: words,
    value: -0.1,
    unit: words,
    file: words,
    sheet: words,
    line: 7,
    column: words,
    text: words,
    importedAt: words,
  },
});

test.each(['=1+1', '+1', '-1', '@SUM(1)'])('%s in a file or a text is no formula', async (words) => {
  const bytes = await writeXlsx(chapterWith(words), { provenance: [rowWith(words)], createdAt });
  const parts = openPackage(bytes);
  const sheets = [...parts.keys()].filter((name) => name.startsWith('xl/worksheets/sheet'));
  expect(sheets.length).toBeGreaterThan(2);
  for (const sheet of sheets) expect(partText(parts, sheet)).not.toMatch(/<f[ >]/);
  const read = await readWorkbook(bytes);
  expect(read.at(-1)?.rows[1]).toEqual([
    ...[words, words, '52.59083956', words, words, words, '-0.1', words, words, words, '7', words, words, words],
  ]);
});

test('what no workbook can hold is cut or left out, and the book opens', async () => {
  const words = `a\u0000${'很'.repeat(40_000)}`;
  const bytes = await writeXlsx(chapterWith('plain'), { provenance: [rowWith(words)], createdAt });
  openPackage(bytes);
  const [, row] = (await readWorkbook(bytes)).at(-1)?.rows ?? [];
  expect(row?.[12]?.length).toBeGreaterThan(32_000);
  expect(row?.[12]?.length).toBeLessThanOrEqual(32_767);
});

test('the same report is the same bytes', async () => {
  const write = () => writeXlsx(chapterWith('words'), { provenance: [rowWith('words')], createdAt });
  const first = await write();
  expect(Buffer.from(await write()).equals(Buffer.from(first))).toBe(true);
});
