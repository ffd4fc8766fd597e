import type { CellKeyDownEvent, FullWidthCellKeyDownEvent } from 'ag-grid-community';
import type { RefObject } from 'react';
import type { GridProps } from './data-grid.tsx';
import type { RowMoves } from './row-moves.ts';
import { openPageOf } from './row-pages.ts';

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 };

/**
 * Enter acts on the focused cell; the space bar too where the cell is a control, as a button is pressed; Alt and an arrow move
 * the row by a place where rows can be moved; Ctrl and Enter open the page of the row's name.
 */
export function cellKeys<Row>(
  latest: RefObject<GridProps<Row>>,
  moves: RowMoves<Row>,
  act: (row: Row | undefined, columnId: string) => void,
): (event: CellKeyDownEvent<Row> | FullWidthCellKeyDownEvent<Row>) => void {
  return (pressed) => {
    if (!('column' in pressed) || !(pressed.event instanceof window.KeyboardEvent)) return;
    const columnId = pressed.column.getColId();
    const { key, shiftKey, altKey, ctrlKey, metaKey } = pressed.event;
    if (key === 'Enter' && (ctrlKey || metaKey)) {
      if (pressed.data !== undefined) openPageOf(latest.current.columns, pressed.data);
      return;
    }
    const step = STEPS[key];
    if (altKey && step !== undefined && pressed.data !== undefined) {
      moves.step(pressed.api, pressed.data, step);
      return;
    }
    const isControl = latest.current.columns.some(({ id, act: own }) => id === columnId && own);
    if (key === 'Enter' || (key === ' ' && !shiftKey && isControl)) act(pressed.data, columnId);
  };
}
