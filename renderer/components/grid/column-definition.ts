import type { ColDef } from 'ag-grid-community';
import { cellContent } from './cell-content.ts';
import type { Column } from './column.ts';
import type { PlacedColumn } from './column-layout.ts';
import type { GridCell } from './use-cell-range.ts';

/** What cells ask of the table around them. */
export interface TableAround {
  readonly isMarked: (cell: GridCell) => boolean;
  /** How the name of an instrument is spelled: `albb alibaba`; empty where it is not known. */
  readonly spelled: (code: string) => string;
}

/** Our column as the grid wants it: what the user may change is said once, at the start. */
export function columnDefinition<Row>(placed: PlacedColumn<Row>, around: TableAround): ColDef<Row> {
  const { column, isShown, width: ownWidth, sort } = placed;
  const { id, header, headerTip, width, grows, align, isPinned, value, text, tooltip, span, heat, instrument, handle } =
    column;
  const isHandle = handle !== undefined;
  const side = align === 'right' ? 'right' : 'left';
  const Content = cellContent(column);
  return {
    colId: id,
    headerName: header,
    // A narrow column shows no more than the beginning of its heading.
    headerTooltip: headerTip ?? header,
    ...(grows && !isPinned && ownWidth === null
      ? { initialFlex: 1, minWidth: width }
      : { initialWidth: ownWidth ?? width }),
    ...(span === undefined ? {} : { colSpan: ({ data }) => (data ? span(data) : 1) }),
    initialHide: !isShown,
    ...(isPinned ? { pinned: 'left', lockPinned: true } : {}),
    ...(sort === null ? {} : { initialSort: sort.direction, initialSortIndex: sort.index }),
    ...(handle === undefined
      ? {}
      : { rowDrag: true, rowDragText: ({ rowNode }) => draggedName(rowNode?.data, handle) }),
    resizable: !isHandle,
    sortable: !isHandle,
    headerClass: isHandle ? 'unseen' : `to-${side}`,
    // A row of another week may have the same value, and yet other words, another tone and another trace.
    equals: () => false,
    valueGetter: ({ data }) => (data === undefined ? null : value(data)),
    getQuickFilterText: ({ data }) =>
      instrument === undefined ? text(data) : `${text(data)} ${around.spelled(instrument(data))}`,
    comparator: (a, b, _rowA, _rowB, isDescending) => compareValues(a, b, isDescending),
    // Of numbers the largest are looked for first.
    sortingOrder: align === 'right' ? ['desc', 'asc', null] : ['asc', 'desc', null],
    cellClass: ({ data }) => (data === undefined ? '' : classOf(column, data)),
    cellClassRules: {
      inRange: ({ node }) =>
        around.isMarked({ row: node.rowIndex ?? -1, isBelow: node.rowPinned === 'bottom', columnId: id }),
    },
    ...(heat === undefined ? {} : { cellStyle: ({ data }) => heatStyle(data === undefined ? null : heat(data)) }),
    valueFormatter: ({ data }) => (data === undefined ? '' : text(data)),
    ...(Content === null ? {} : { cellRenderer: Content }),
    ...(tooltip === undefined ? {} : { tooltipValueGetter: ({ data }) => (data ? tooltip(data) : null) }),
  };
}

function classOf<Row>({ align, tone, isBold }: Column<Row>, row: Row): string {
  const names = [align === 'right' ? 'to-right' : 'to-left', tone?.(row) ?? '', isBold?.(row) ? 'bold' : ''];
  return names.filter((name) => name !== '').join(' ');
}

/** The grid's own words would count rows, in English. */
function draggedName<Row>(row: Row | undefined, handle: (row: Row) => string): string {
  return row === undefined ? '' : handle(row);
}

/** The largest of a column still leaves its number to be read. */
const STRONGEST_PCT = 26;

function heatStyle(share: number | null): Record<string, string> {
  if (share === null || share === 0) return { backgroundColor: '' };
  const strength = (Math.min(1, Math.abs(share)) * STRONGEST_PCT).toString();
  return {
    backgroundColor: `color-mix(in srgb, var(${share < 0 ? '--down' : '--up'}) ${strength}%, transparent)`,
  };
}

/** Numbers by size, words by the trade's own order; missing values stand last, whichever way it is sorted. */
function compareValues(a: string | number | null, b: string | number | null, isDescending: boolean): number {
  // The grid turns the answer round when it sorts downwards.
  if (a === null || b === null) return ((a === null ? 1 : 0) - (b === null ? 1 : 0)) * (isDescending ? -1 : 1);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'zh-CN');
}
