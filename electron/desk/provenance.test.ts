import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { bookExhibits, type Chapter, exhibitName } from '../../shared/chapter/chapter.ts';
import { dataTable } from '../../shared/charts/data-table.ts';
import { exactValue } from '../../shared/format/number.ts';
import { readWorkbook } from '../testing/read-workbook.ts';
import { sampleDesk } from '../testing/sample-desk.ts';
import { removeFolder, repository, temporaryFolder } from '../testing/test-desk.ts';

const desk = sampleDesk();
let chapter: Chapter;
let sheets: Awaited<ReturnType<typeof readWorkbook>>;
beforeAll(async () => {
  const out = temporaryFolder();
  chapter = await desk.call('chapter', { week: null });
  const { files } = await desk.call('writeReport', { week: null, formats: ['xlsx'], out });
  sheets = await readWorkbook(readFileSync(path.join(out, files[0]?.fileName ?? '')));
  removeFolder(out);
}, 60_000);

const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? [];
const provenance = () => {
  const [header = [], ...rows] = rowsOf('溯源');
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
};

test('the workbook has contents, a sheet for each figure and table in their order, and the provenance', () => {
  const names = bookExhibits(chapter).map((exhibit) => exhibitName(exhibit, 'zh'));
  expect(names).toEqual(expect.arrayContaining(['行业走势图', '图1', '图11', '表1']));
  expect(sheets.map(({ name }) => name)).toEqual(['目录', ...names, '溯源']);
  expect(
    rowsOf('目录')
      .slice(3)
      .map((row) => row[2])
      .filter((name) => name !== undefined),
  ).toEqual(names);
});

test('every number of every figure stands in its sheet unrounded', () => {
  let compared = 0;
  for (const exhibit of bookExhibits(chapter)) {
    const { columns, rows } = dataTable(exhibit.figure, 'zh');
    const above = exhibit.figure.unit === '' ? 2 : 3;
    const sheet = rowsOf(exhibitName(exhibit, 'zh')).slice(above);
    for (const [at, { cells }] of rows.entries()) {
      const shown = cells.filter((_, index) => !columns[index]?.isPrint);
      for (const [index, { value }] of shown.entries()) {
        if (value === null) continue;
        expect(sheet[at]?.[index], `${exhibit.id}, row ${at}`).toBe(String(exactValue(value)));
        compared++;
      }
    }
  }
  expect(compared).toBeGreaterThan(1500);
});

test('provenance leads to files and lines of the sample, letter by letter', () => {
  const rows = provenance().filter((row) => row.文件 !== '');
  expect(rows.length).toBeGreaterThan(500);
  const lines = new Map<string, string[]>();
  for (const row of rows) {
    const file = String(row.文件);
    if (!lines.has(file)) {
      const bytes = readFileSync(path.join(repository, 'resources/samples/drop', file));
      lines.set(file, readAs(bytes).split(/\r?\n/));
    }
    expect(lines.get(file)?.[Number(row.行) - 1], `${file}, line ${row.行}`).toBe(row.原文);
  }
  expect(lines.size).toBeGreaterThan(3);
});

function readAs(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

test('it says the same as the trace of each number', async () => {
  const facts = chapter.front.bullets.flatMap(({ passages }) => passages.flatMap((one) => one.facts)).slice(0, 8);
  expect(facts).toHaveLength(8);
  for (const { trace: key } of facts) {
    const { label, value, formula, inputs } = await desk.call('trace', { key });
    const said = provenance().filter((row) => row.数值名称 === label && row.文件 !== '');
    for (const input of inputs.slice(0, 60))
      expect(said).toContainEqual(
        expect.objectContaining({
          数值: value === null ? '' : String(exactValue(value)),
          公式: formula?.zh ?? '',
          依据: input.label,
          依据值: String(exactValue(input.value)),
          文件: input.file,
          行: String(input.line),
          列: input.column ?? '',
        }),
      );
  }
});

test('of a line of years the days of the week and both ends are told, and how many are not', () => {
  const index = chapter.body.find((block) => block.kind === 'figure' && block.id === 'ah-index');
  const place = index?.kind === 'figure' ? exhibitName(index, 'zh') : '';
  const rows = provenance().filter((row) => row.位置 === place);
  expect(rows).toHaveLength(7);
  expect(rows.at(-1)).toMatchObject({ 数值名称: expect.stringMatching(/其余 1\d{3} 个数值未列/), 文件: '' });
});
