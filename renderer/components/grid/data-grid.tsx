import './data-grid.css';
import {
  type CellKeyDownEvent,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  type ColDef,
  type FullWidthCellKeyDownEvent,
  LocaleModule,
  ModuleRegistry,
  PinnedRowModule,
  QuickFilterModule,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TooltipModule,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type Ref, useCallback, useEffect, useMemo, useRef } from 'react';
import { useWords } from '../../state/language.ts';
import type { Column } from './column.ts';
import { columnDefinition } from './column-definition.tsx';
import { gridTheme } from './grid-theme.ts';
import type { TableHandle } from './table-handle.ts';
import { useTableCopy } from './use-table-copy.ts';

ModuleRegistry.registerModules([
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  LocaleModule,
  PinnedRowModule,
  QuickFilterModule,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TooltipModule,
]);

/** As wide as the style sheet makes it: measuring goes wrong where the system hides its bars. */
const SCROLLBAR = 10;

interface Props<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowId: (row: Row) => string;
  /** Text that a row has to hold in any of its columns. */
  readonly filter?: string;
  /** Sums below the rows, which neither sort nor filter moves. */
  readonly closing?: readonly Row[];
  readonly chosen?: string | null;
  readonly onChoose?: (row: Row) => void;
  readonly onTrace?: (key: string) => void;
  readonly handle?: Ref<TableHandle<Row>>;
  /** How many rows the filter leaves. */
  readonly onShown?: (rows: number) => void;
}

/** A dense table: arrows move, Enter or a click opens the trace of a number or chooses the row. */
export function DataGrid<Row>(props: Props<Row>) {
  const { label, rows, columns, rowId, filter, closing, chosen, onChoose, onTrace, handle, onShown } = props;
  const words = useWords();
  const definitions = useMemo<ColDef<Row>[]>(() => columns.map((column) => columnDefinition(column)), [columns]);
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const act = useCallback(
    (row: Row | undefined, columnId: string) => {
      if (row === undefined) return;
      const own = byId.get(columnId)?.act;
      if (own) return own(row);
      const key = byId.get(columnId)?.trace?.(row) ?? null;
      if (key !== null && onTrace) onTrace(key);
      else onChoose?.(row);
    },
    [byId, onChoose, onTrace],
  );
  const onCellKeyDown = useCallback(
    (event: CellKeyDownEvent<Row> | FullWidthCellKeyDownEvent<Row>) => {
      const pressed = event.event instanceof window.KeyboardEvent ? event.event.key : '';
      // A control is pressed as a button is; elsewhere the space bar means nothing.
      const isPressed =
        pressed === 'Enter' || (pressed === ' ' && 'column' in event && byId.get(event.column.getColId())?.act);
      if (isPressed && 'column' in event) act(event.data, event.column.getColId());
    },
    [act, byId],
  );
  const grid = useRef<AgGridReact<Row>>(null);
  const showChosen = useCallback(() => {
    const node = chosen ? grid.current?.api?.getRowNode(chosen) : undefined;
    if (node) grid.current?.api.ensureNodeVisible(node);
  }, [chosen]);
  useEffect(showChosen, [showChosen]);
  const onKeyDown = useTableCopy(grid, columns, { closing: closing ?? [], handle });
  return (
    <section className="dataGrid" aria-label={label} onKeyDown={onKeyDown}>
      <AgGridReact<Row>
        ref={grid}
        theme={gridTheme}
        rowData={rows as Row[]}
        columnDefs={definitions}
        getRowId={({ data }) => rowId(data)}
        rowClassRules={{ chosenRow: ({ data }) => data !== undefined && chosen === rowId(data) }}
        quickFilterText={filter ?? ''}
        pinnedBottomRowData={closing as Row[]}
        suppressMovableColumns
        suppressDragLeaveHidesColumns
        tooltipShowDelay={300}
        animateRows={false}
        scrollbarWidth={SCROLLBAR}
        localeText={{ noRowsToShow: words('grid.noRows'), noMatchingRows: words('grid.noMatch') }}
        onCellClicked={(event) => act(event.data, event.column.getColId())}
        onCellKeyDown={onCellKeyDown}
        onFirstDataRendered={showChosen}
        onModelUpdated={({ api }) => onShown?.(api.getDisplayedRowCount())}
        // One stop for the whole table: arrows move within it.
        tabToNextCell={() => false}
        tabToNextHeader={() => false}
      />
    </section>
  );
}
