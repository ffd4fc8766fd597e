import type { GridOptions, RowDragEvent } from 'ag-grid-community';
import type { RefObject } from 'react';
import type { GridProps } from './data-grid.tsx';

/** Dragging of rows to another place: a line shows where it would be, and the table's owner moves it. */
export function rowMoves<Row>(latest: RefObject<GridProps<Row>>): GridOptions<Row> {
  const unmark = ({ api }: RowDragEvent<Row>) => api.setRowDropPositionIndicator(null);
  return {
    onRowDragMove: (event) => {
      const { api, node, overNode } = event;
      const isElsewhere = overNode !== undefined && overNode !== node;
      api.setRowDropPositionIndicator(
        isElsewhere ? { row: overNode, dropIndicatorPosition: isBehind(event) ? 'below' : 'above' } : null,
      );
    },
    onRowDragLeave: unmark,
    onRowDragCancel: unmark,
    onRowDragEnd: (event) => {
      unmark(event);
      const { node, overNode } = event;
      if (overNode === undefined || overNode === node || !node.data || !overNode.data) return;
      latest.current.onMove?.(node.data, { row: overNode.data, isBehind: isBehind(event) });
    },
  };
}

/** Above the middle of a row before it, below behind it. */
function isBehind<Row>({ y, overNode }: RowDragEvent<Row>): boolean {
  const { rowTop = 0, rowHeight = 0 } = overNode ?? {};
  return y > (rowTop ?? 0) + (rowHeight ?? 0) / 2;
}
