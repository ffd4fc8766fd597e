import type { CellPosition, GridApi, NavigateToNextCellParams } from 'ag-grid-community';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { type CellPlace, type CellRange, isInRange, rangeOf } from './cell-range.ts';
import type { Column } from './column.ts';
import { type MarkedSum, sumOfColumn } from './marked-sum.ts';
import type { TableHandle } from './table-handle.ts';

/** A cell of the grid: its row among the others, or among those pinned below. */
export interface GridCell {
  readonly row: number;
  readonly isBelow: boolean;
  readonly columnId: string;
}

/** Marking of cells in a table: by dragging, with Shift and a click or an arrow, a row, or all. */
export interface RangeMarking<Row> {
  readonly isMarked: (cell: GridCell) => boolean;
  /** What is marked of the rows and columns; null where no more than one cell is. */
  readonly taken: () => { rows: readonly Row[]; columns: readonly Column<Row>[] } | null;
  readonly onMouseDown: (cell: GridCell, isExtending: boolean) => void;
  readonly onMouseOver: (cell: GridCell, isPressed: boolean) => void;
  readonly onNavigate: (params: NavigateToNextCellParams<Row>) => CellPosition | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly clear: () => void;
  /** The table that is marked in; null once it is gone. */
  readonly bind: (bound: Bound<Row> | null) => void;
}

interface Bound<Row> {
  readonly api: GridApi<Row>;
  readonly table: TableHandle<Row>;
}

export function gridCell({
  rowIndex,
  rowPinned,
  column,
}: Omit<CellPosition, 'rowIndex'> & { rowIndex: number | null }): GridCell {
  return { row: rowIndex ?? -1, isBelow: rowPinned === 'bottom', columnId: column.getColId() };
}

export function useCellRange<Row>(onMarked: ((marked: MarkedSum | null) => void) | undefined): RangeMarking<Row> {
  const told = useRef(onMarked);
  told.current = onMarked;
  return useMemo(() => rangeMarking<Row>((marked) => told.current?.(marked)), []);
}

function rangeMarking<Row>(tell: (marked: MarkedSum | null) => void): RangeMarking<Row> {
  let range: CellRange | null = null;
  let bound: Bound<Row> | null = null;
  let isDragging = false;
  const set = (next: CellRange | null) => {
    if (!bound || (next === null && range === null)) return;
    range = next;
    bound.api.refreshCells({ force: true });
    tell(range && markedSum(range, bound.table));
  };
  const focused = () => {
    const cell = bound?.api.getFocusedCell();
    return bound && cell ? placeOf(bound, gridCell(cell)) : null;
  };
  const clear = () => set(null);
  const extend = (from: CellPlace | null, cell: GridCell) => {
    if (!bound) return;
    const head = placeOf(bound, cell);
    const anchor = range?.anchor ?? from ?? head;
    if (range !== null || anchor.row !== head.row || anchor.column !== head.column) set({ anchor, head });
  };
  return {
    isMarked: (cell) => range !== null && bound !== null && isInRange(range, placeOf(bound, cell)),
    taken() {
      if (!bound || range === null) return null;
      const { table } = bound;
      return rangeOf(range, [...table.shown(), ...table.closing()], table.columns());
    },
    onMouseDown(cell, isExtending) {
      isDragging = true;
      if (isExtending) extend(focused(), cell);
      else clear();
    },
    onMouseOver(cell, isPressed) {
      isDragging &&= isPressed;
      if (isDragging) extend(focused(), cell);
    },
    onNavigate({ event, previousCellPosition, nextCellPosition }) {
      if (!event?.shiftKey) clear();
      else if (nextCellPosition && bound)
        extend(placeOf(bound, gridCell(previousCellPosition)), gridCell(nextCellPosition));
      return nextCellPosition;
    },
    onKeyDown(event) {
      const next = bound && rangeByKey(event, bound.table, focused());
      const leaves = event.key === 'Escape' && range !== null;
      if (!next && !leaves) return;
      event.preventDefault();
      event.stopPropagation();
      set(next);
    },
    clear,
    bind: (to) => {
      bound = to;
      range = null;
    },
  };
}

/** What a key alone marks: all with Ctrl A, the row with Shift and the space bar. */
function rangeByKey<Row>(
  { key, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  table: TableHandle<Row>,
  focused: CellPlace | null,
): CellRange | null {
  const last = { row: table.shown().length + table.closing().length - 1, column: table.columns().length - 1 };
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'a') return { anchor: { row: 0, column: 0 }, head: last };
  if (!shiftKey || key !== ' ' || !focused) return null;
  return { anchor: { row: focused.row, column: 0 }, head: { row: focused.row, column: last.column } };
}

/** The place of a cell among what is shown; rows pinned below count on. */
function placeOf<Row>({ api }: Bound<Row>, { row, isBelow, columnId }: GridCell): CellPlace {
  return {
    row: isBelow ? api.getDisplayedRowCount() + row : row,
    column: api.getAllDisplayedColumns().findIndex((column) => column.getColId() === columnId),
  };
}

function markedSum<Row>(range: CellRange, table: TableHandle<Row>): MarkedSum | null {
  const { rows, columns } = rangeOf(range, [...table.shown(), ...table.closing()], table.columns());
  const [column] = columns;
  return columns.length === 1 && column !== undefined ? sumOfColumn(column, rows) : null;
}
