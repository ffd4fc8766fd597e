import type { GridApi } from 'ag-grid-community';
import type { Column } from './column.ts';
import type { TableLayout } from './column-layout.ts';

/**
 * Gives the room that the columns leave to the one that grows, where it stands at the edge: the grid lets only free columns
 * grow. Never below its least width, and never where the user drew it.
 */
export function fillWidth<Row>(
  api: GridApi<Row>,
  columns: readonly Column<Row>[],
  layout: TableLayout,
  room: number,
): void {
  const growing = columns.find(({ grows, isPinned }) => grows && isPinned);
  if (!growing || layout.columns.some(({ id, width }) => id === growing.id && width !== undefined)) return;
  const shown = api.getAllDisplayedColumns();
  const own = shown.find((column) => column.getColId() === growing.id);
  // A free column that grows takes what is left by itself.
  if (!own || shown.some((column) => column.getFlex())) return;
  const others = shown.reduce((sum, column) => (column === own ? sum : sum + column.getActualWidth()), 0);
  const width = Math.max(growing.width, room - others);
  if (width !== own.getActualWidth()) api.setColumnWidths([{ key: growing.id, newWidth: width }], true, 'api');
}
