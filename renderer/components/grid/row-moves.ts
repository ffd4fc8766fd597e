import type { GridApi, GridOptions, RowDragEvent } from 'ag-grid-community';
import type { RefObject } from 'react';
import type { GridProps } from './data-grid.tsx';

/** Moving of rows to another place, by dragging and by keys. */
export interface RowMoves<Row> {
  readonly options: GridOptions<Row>;
  /** Alt and an arrow: the row goes up or down by a place, and the focus with it. */
  readonly step: (api: GridApi<Row>, row: Row, step: 1 | -1) => void;
}

/** A line shows where a dragged row would be, and the table's owner moves it; sorted or filtered, a row has no place of its own. */
export function rowMoves<Row>(latest: RefObject<GridProps<Row>>): RowMoves<Row> {
  let followed: { readonly rowId: string; readonly columnId: string } | null = null;
  const isRefused = (api: GridApi<Row>) => {
    if (isInOwnOrder(api, latest.current)) return false;
    latest.current.onMoveRefused?.();
    return true;
  };
  const unmark = ({ api }: RowDragEvent<Row>) => api.setRowDropPositionIndicator(null);
  return {
    step(api, row, step) {
      const { onStep, rowId } = latest.current;
      if (onStep === undefined || isRefused(api)) return;
      followed = { rowId: rowId(row), columnId: api.getFocusedCell()?.column.getColId() ?? '' };
      onStep(row, step);
    },
    options: {
      onRowDataUpdated({ api }) {
        const node = followed && api.getRowNode(followed.rowId);
        if (followed && node && node.rowIndex !== null) api.setFocusedCell(node.rowIndex, followed.columnId);
        followed = null;
      },
      onRowDragMove: (event) => {
        const { api, node, overNode } = event;
        const isElsewhere = overNode !== undefined && overNode !== node && isInOwnOrder(api, latest.current);
        api.setRowDropPositionIndicator(
          isElsewhere ? { row: overNode, dropIndicatorPosition: isBehind(event) ? 'below' : 'above' } : null,
        );
      },
      onRowDragLeave: unmark,
      onRowDragCancel: unmark,
      onRowDragEnd: (event) => {
        unmark(event);
        const { api, node, overNode } = event;
        if (overNode === undefined || overNode === node || !node.data || !overNode.data || isRefused(api)) return;
        latest.current.onMove?.(node.data, { row: overNode.data, isBehind: isBehind(event) });
      },
    },
  };
}

function isInOwnOrder<Row>(api: GridApi<Row>, { filter = '' }: GridProps<Row>): boolean {
  return filter.trim() === '' && api.getColumnState().every(({ sort }) => sort === null || sort === undefined);
}

/** Above the middle of a row before it, below behind it. */
function isBehind<Row>({ y, overNode }: RowDragEvent<Row>): boolean {
  const { rowTop = 0, rowHeight = 0 } = overNode ?? {};
  return y > (rowTop ?? 0) + (rowHeight ?? 0) / 2;
}
