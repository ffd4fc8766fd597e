import type { GridApi } from 'ag-grid-community';
import type { TableLayout } from './column-layout.ts';

/**
 * What the user has made of a table's columns: their order and choice, what it is sorted by, and the widths that were drawn by
 * hand, now (`drawn`) or before.
 */
export function keptLayout<Row>(
  api: GridApi<Row>,
  before: TableLayout,
  drawn: readonly string[],
): Omit<TableLayout, 'filter'> {
  const states = api.getColumnState();
  const byHand = new Set([...before.columns.flatMap(({ id, width }) => (width === undefined ? [] : [id])), ...drawn]);
  const sorted = states
    .filter(({ sort }) => sort === 'asc' || sort === 'desc')
    .toSorted((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0));
  return {
    columns: states.map(({ colId, hide, width }) => ({
      id: colId,
      isShown: !hide,
      ...(typeof width === 'number' && byHand.has(colId) ? { width } : {}),
    })),
    sort: sorted.map(({ colId, sort }) => ({ id: colId, direction: sort === 'desc' ? 'desc' : 'asc' })),
  };
}
