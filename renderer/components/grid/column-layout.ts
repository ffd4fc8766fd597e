import type { Column } from './column.ts';

/** How the user has one table: what is not said stands as the table is made. */
export interface TableLayout {
  /** Columns in the user's order; `width` only where the user gave one. */
  readonly columns: readonly { readonly id: string; readonly isShown: boolean; readonly width?: number }[];
  /** What it is sorted by, the first key first. */
  readonly sort: readonly { readonly id: string; readonly direction: 'asc' | 'desc' }[];
  readonly filter: string;
}

export const USUAL_LAYOUT: TableLayout = { columns: [], sort: [], filter: '' };

/** A column with what the layout says of it. */
export interface PlacedColumn<Row> {
  readonly column: Column<Row>;
  readonly isShown: boolean;
  /** In pixels; null where the user left it as it is made. */
  readonly width: number | null;
  readonly sort: { readonly direction: 'asc' | 'desc'; readonly index: number } | null;
}

/**
 * Columns as a layout has them. One that the layout does not know stands behind the one that it follows in the table as it is
 * made; one that the table no longer has is left out; pinned columns come before all others.
 */
export function layOut<Row>(columns: readonly Column<Row>[], layout: TableLayout): PlacedColumn<Row>[] {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const order = layout.columns.map(({ id }) => id).filter((id) => byId.has(id));
  for (const [index, { id }] of columns.entries()) {
    if (order.includes(id)) continue;
    const before = columns[index - 1]?.id;
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }
  const placed = order.flatMap((id): PlacedColumn<Row>[] => {
    const column = byId.get(id);
    if (!column) return [];
    const kept = layout.columns.find((one) => one.id === id);
    const index = layout.sort.findIndex((one) => one.id === id);
    const sorted = layout.sort[index];
    return [
      {
        column,
        isShown: kept?.isShown ?? !column.isHidden,
        width: kept?.width ?? null,
        sort: sorted ? { direction: sorted.direction, index } : null,
      },
    ];
  });
  return [...placed.filter(({ column }) => column.isPinned), ...placed.filter(({ column }) => !column.isPinned)];
}
