import { describe, expect, test } from 'vitest';
import { deskPerTest } from '../testing/desk-per-test.ts';
import { makeWorkbook } from '../testing/make-workbook.ts';

const { desk } = deskPerTest();
const piece = (from: number, count: number, more: { sheet?: string; line?: number } = {}) =>
  desk.call('fileRows', { fileId: 1, from, count, ...more });

/** A table longer than what is read in one go, with a cell over two lines in the midst and a blank line behind it. */
const CODES = Array.from({ length: 4500 }, (_, index) => `${String(index + 1).padStart(4, '0')}.HK`);
const SPLIT = 2100;
const LINES = CODES.map((code, index) =>
  index === SPLIT ? `${code},"一\n二",2026-03-20,${index + 1}\n` : `${code},名${index},2026-03-20,${index + 1}`,
);
const TABLE = `code,name,date,close\n${LINES.join('\n')}\n`;

describe('a file’s own rows, piece by piece', () => {
  test('any piece is what stands there, over the ends of what is read in one go too', async () => {
    desk.lay('long.csv', TABLE);
    await desk.call('sync', {});
    const head = await piece(0, 2);
    expect(head).toMatchObject({ total: 4501, sheet: null, sheets: [] });
    expect(head.columns.map(({ heading }) => heading)).toEqual(['code', 'name', 'date', 'close']);
    expect(head.rows).toEqual([
      { line: 1, cells: ['code', 'name', 'date', 'close'] },
      { line: 2, cells: ['0001.HK', '名0', '2026-03-20', '1'] },
    ]);
    const across = await piece(1990, 20);
    expect(across.rows.map(({ cells }) => cells[0])).toEqual(CODES.slice(1989, 2009));
    const whole = [];
    for (let from = 0; from < head.total; from += 500) whole.push(...(await piece(from, 500)).rows);
    expect(whole.map(({ cells }) => cells[3])).toEqual(['close', ...CODES.map((_, index) => String(index + 1))]);
    // Behind the cell over two lines and the blank line, lines run two ahead.
    expect(whole[SPLIT + 1]).toMatchObject({ line: SPLIT + 2, cells: [CODES[SPLIT], '一\n二', '2026-03-20', '2101'] });
    expect(whole.at(-1)).toMatchObject({ line: 4503 });
    expect((await piece(4501, 10)).rows).toEqual([]);
  });

  test('a line is found among the records, within one that runs over it too', async () => {
    desk.lay('long.csv', TABLE);
    await desk.call('sync', {});
    const of = async (line: number) => (await piece(0, 1, { line })).recordOfLine;
    expect(await of(1)).toBe(0);
    expect(await of(SPLIT + 2)).toBe(SPLIT + 1);
    expect(await of(SPLIT + 3)).toBe(SPLIT + 1);
    expect(await of(4503)).toBe(4500);
  });

  test('of a workbook the rows of a sheet; of what was never read the cells all the same', async () => {
    const rows = (...texts: string[]) => texts.map((text) => text.split(' '));
    desk.lay(
      'book.xlsx',
      makeWorkbook({ 收盘: rows('code date close', '0700.HK 2026-03-20 508.5'), 备注: rows('甲 乙', '丙') }),
    );
    desk.lay('odd.txt', '甲;乙\n1;2\n');
    await desk.call('sync', {});
    const files = (await desk.call('imports', {})).files;
    const idOf = (name: string) => files.find((file) => file.name === name)?.id ?? 0;
    const notes = await desk.call('fileRows', { fileId: idOf('book.xlsx'), sheet: '备注', from: 0, count: 9 });
    expect(notes).toMatchObject({ total: 2, sheet: '备注', sheets: ['收盘', '备注'] });
    expect(notes.rows[1]?.cells).toEqual(['丙']);
    const odd = await desk.call('fileRows', { fileId: idOf('odd.txt'), from: 0, count: 9 });
    expect(odd.rows.map(({ cells }) => cells)).toEqual([
      ['甲', '乙'],
      ['1', '2'],
    ]);
    expect(odd.columns).toEqual([{ heading: null }, { heading: null }]);
  });
});
