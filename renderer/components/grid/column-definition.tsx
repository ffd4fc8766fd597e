import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { useScreen } from '../../state/screen-store.ts';
import type { Column } from './column.ts';
import { Sparkline } from './sparkline.tsx';

/** Our column as the grid wants it. */
export function columnDefinition<Row>(column: Column<Row>): ColDef<Row> {
  const { id, header, headerTip, width, grows, align, value, text, tone, isBold, tooltip, span, spark, trace } = column;
  const side = align === 'right' ? 'right' : 'left';
  return {
    colId: id,
    headerName: header,
    ...(headerTip === undefined ? {} : { headerTooltip: headerTip }),
    ...(grows ? { flex: 1, minWidth: width } : { width }),
    ...(span === undefined ? {} : { colSpan: ({ data }) => (data ? span(data) : 1) }),
    resizable: true,
    sortable: true,
    headerClass: `to-${side}`,
    // A row of another week may have the same value, and yet other words, another tone and another trace.
    equals: () => false,
    valueGetter: ({ data }) => (data === undefined ? null : value(data)),
    getQuickFilterText: ({ data }) => text(data),
    comparator: (a, b, _rowA, _rowB, isDescending) => compareValues(a, b, isDescending),
    // Of numbers the largest are looked for first.
    sortingOrder: align === 'right' ? ['desc', 'asc', null] : ['asc', 'desc', null],
    cellClass: ({ data }) => {
      if (data === undefined) return '';
      const said = tone?.(data) ?? null;
      return [`to-${side}`, said ?? '', isBold?.(data) ? 'bold' : ''].filter((name) => name !== '').join(' ');
    },
    valueFormatter: ({ data }) => (data === undefined ? '' : text(data)),
    // Words alone need no component: one in every cell is what a table of many rows waits for.
    ...(spark || trace ? { cellRenderer: cellOf(column) } : {}),
    ...(tooltip === undefined ? {} : { tooltipValueGetter: ({ data }) => (data ? tooltip(data) : null) }),
  };
}

function cellOf<Row>({ spark, trace, text }: Column<Row>) {
  return ({ data }: ICellRendererParams<Row>) => {
    if (data === undefined) return null;
    if (spark) return <Sparkline values={spark(data)} />;
    const key = trace?.(data) ?? null;
    return key === null ? text(data) : <TracedText text={text(data)} traceKey={key} />;
  };
}

function TracedText({ text, traceKey }: { readonly text: string; readonly traceKey: string }) {
  const isAsked = useScreen((screen) => screen.traceKey === traceKey);
  return (
    <span className={isAsked ? 'number asked' : 'number'} data-trace={traceKey}>
      {text}
    </span>
  );
}

/** Numbers by size, words by the trade's own order; missing values stand last, whichever way it is sorted. */
function compareValues(a: string | number | null, b: string | number | null, isDescending: boolean): number {
  // The grid turns the answer round when it sorts downwards.
  if (a === null || b === null) return ((a === null ? 1 : 0) - (b === null ? 1 : 0)) * (isDescending ? -1 : 1);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'zh-CN');
}
