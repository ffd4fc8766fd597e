import type { CellKeyDownEvent, FullWidthCellKeyDownEvent } from 'ag-grid-community';
import type { RefObject } from 'react';
import type { GridProps } from './data-grid.tsx';

/** Enter acts on the focused cell; the space bar too where the cell is a control, as a button is pressed. */
export function cellKeys<Row>(
  latest: RefObject<GridProps<Row>>,
  act: (row: Row | undefined, columnId: string) => void,
): (event: CellKeyDownEvent<Row> | FullWidthCellKeyDownEvent<Row>) => void {
  return (pressed) => {
    if (!('column' in pressed) || !(pressed.event instanceof window.KeyboardEvent)) return;
    const columnId = pressed.column.getColId();
    const { key, shiftKey } = pressed.event;
    const isControl = latest.current.columns.some(({ id, act: own }) => id === columnId && own);
    if (key === 'Enter' || (key === ' ' && !shiftKey && isControl)) act(pressed.data, columnId);
  };
}
