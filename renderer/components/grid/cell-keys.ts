import type { CellKeyDownEvent, FullWidthCellKeyDownEvent } from 'ag-grid-community';
import type { RefObject } from 'react';
import type { GridProps } from './data-grid.tsx';
import { openPageOf } from './row-pages.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/**
 * Enter acts on the focused cell; the space bar too where the cell is a control, as a button is pressed; Alt and an arrow move
 * the row by a place where rows can be moved; Ctrl and Enter open the page of the row's name.
 */
export function cellKeys<Row>(
  latest: RefObject<GridProps<Row>>,
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
      const neighbour = pressed.api.getDisplayedRowAtIndex((pressed.rowIndex ?? 0) + step)?.data;
      if (neighbour !== undefined) latest.current.onMove?.(pressed.data, { row: neighbour, isBehind: step > 0 });
      return;
    }
    const isControl = latest.current.columns.some(({ id, act: own }) => id === columnId && own);
    if (key === 'Enter' || (key === ' ' && !shiftKey && isControl)) act(pressed.data, columnId);
  };
}
