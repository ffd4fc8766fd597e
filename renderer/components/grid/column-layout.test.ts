import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column } from './column.ts';
import { layOut, type TableLayout, USUAL_LAYOUT } from './column-layout.ts';

const column = (id: string, more: Partial<Column<string>> = {}): Column<string> => ({
  id,
  header: id,
  width: 80,
  value: () => id,
  text: () => id,
  ...more,
});
const ids = (columns: readonly Column<string>[], layout: TableLayout) =>
  layOut(columns, layout).map((placed) => placed.column.id);
const shownAs = (...names: string[]): TableLayout => ({
  ...USUAL_LAYOUT,
  columns: names.map((id) => ({ id, isShown: true })),
});

describe('columns as the user has them', () => {
  it('stand as the table is made where nothing was said', () => {
    const columns = [column('code', { isPinned: true }), column('net'), column('buy', { isHidden: true })];
    expect(layOut(columns, USUAL_LAYOUT)).toEqual([
      { column: columns[0], isShown: true, width: null, sort: null },
      { column: columns[1], isShown: true, width: null, sort: null },
      { column: columns[2], isShown: false, width: null, sort: null },
    ]);
  });

  it('keep order, choice, width and sort, the second key of it too', () => {
    const layout: TableLayout = {
      columns: [
        { id: 'b', isShown: false },
        { id: 'a', isShown: true, width: 140 },
      ],
      sort: [
        { id: 'b', direction: 'desc' },
        { id: 'a', direction: 'asc' },
      ],
      filter: '',
    };
    expect(layOut([column('a'), column('b')], layout)).toMatchObject([
      { column: { id: 'b' }, isShown: false, width: null, sort: { direction: 'desc', index: 0 } },
      { column: { id: 'a' }, isShown: true, width: 140, sort: { direction: 'asc', index: 1 } },
    ]);
  });

  it('put a column that is new behind the one that it follows, and forget one that is gone', () => {
    expect(ids([column('a'), column('new'), column('b')], shownAs('b', 'gone', 'a'))).toEqual(['b', 'a', 'new']);
    expect(ids([column('new'), column('a')], shownAs('a'))).toEqual(['new', 'a']);
  });

  it('never put anything before what is pinned', () => {
    expect(ids([column('code', { isPinned: true }), column('a')], shownAs('a', 'code'))).toEqual(['code', 'a']);
  });

  it('lose and double none, whatever was kept', () => {
    const some = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
    fc.assert(
      fc.property(some, some, (names, kept) => {
        expect(
          ids(
            names.map((id) => column(id)),
            shownAs(...kept),
          ).sort(),
        ).toEqual([...names].sort());
      }),
    );
  });
});
