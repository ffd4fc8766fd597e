import { createGrid, type GridApi, type GridOptions } from 'ag-grid-community';
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useLang, useWords } from '../../state/language.ts';
import { markAsked } from './cell-content.ts';
import { cellKeys } from './cell-keys.ts';
import type { Column } from './column.ts';
import { columnDefinition, type TableAround } from './column-definition.ts';
import { layOut, USUAL_LAYOUT } from './column-layout.ts';
import type { GridProps } from './data-grid.tsx';
import { fillWidth } from './fill-width.ts';
import { gridLocale } from './grid-locale.ts';
import { gridTheme } from './grid-theme.ts';
import { keptLayout } from './kept-layout.ts';
import { useLayouts } from './layout-store.ts';
import { rowMoves } from './row-moves.ts';
import { rowPages } from './row-pages.ts';
import type { TableHandle } from './table-handle.ts';
import { gridCell, type RangeMarking } from './use-cell-range.ts';

/** As wide as the style sheet makes it: measuring goes wrong where the system hides its bars. */
const SCROLLBAR = 10;

interface Around<Row> {
  readonly around: TableAround;
  readonly range: RangeMarking<Row>;
  readonly traceKey: string | null;
}

/** The grid within an element, kept to what the table is given; gives what may be asked of it. */
export function useGrid<Row>(
  host: RefObject<HTMLElement | null>,
  props: GridProps<Row>,
  { around, range, traceKey }: Around<Row>,
): TableHandle<Row> {
  const { rows, columns, filter = '', closing, chosen = null } = props;
  const words = useWords();
  const lang = useLang();
  const api = useRef<GridApi<Row> | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const handle = useMemo(() => tableHandle(api, latest), []);
  const definitions = useMemo(() => {
    const layout = props.id === undefined ? USUAL_LAYOUT : useLayouts.getState().layouts[props.id];
    return layOut(columns, layout ?? USUAL_LAYOUT).map((placed) => columnDefinition(placed, around));
  }, [columns, around, props.id]);
  const given: GridOptions<Row> = {
    rowData: rows as Row[],
    columnDefs: definitions,
    quickFilterText: filter,
    pinnedBottomRowData: (closing ?? []) as Row[],
  };
  const atFirst = useRef(given);
  atFirst.current = given;
  const locale = useRef({ words, lang });
  locale.current = { words, lang };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a grid speaks one language for its life; the rest it is given below.
  useLayoutEffect(() => {
    if (host.current === null) return;
    const made = createGrid<Row>(host.current, {
      ...atFirst.current,
      ...behaviour(host, latest, { range, api }),
      localeText: gridLocale(locale.current.words, locale.current.lang),
    });
    api.current = made;
    range.bind({ api: made, table: handle });
    return () => {
      api.current = null;
      range.bind(null);
      made.destroy();
    };
  }, [host, handle, range, lang]);

  useGridOption(api, 'rowData', given.rowData);
  useGridOption(api, 'columnDefs', given.columnDefs);
  useGridOption(api, 'quickFilterText', given.quickFilterText);
  useGridOption(api, 'pinnedBottomRowData', closing as Row[] | undefined);
  useEffect(() => {
    api.current?.setGridOption('rowClassRules', chosenRule(latest));
    showChosen(api.current, chosen);
  }, [chosen]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the open trace is what the marks follow.
  useEffect(() => {
    if (host.current) markAsked(host.current);
  }, [host, traceKey]);
  return handle;
}

/** Hands an option on when it changes; what the grid was made with it has already. */
function useGridOption<Row, Key extends 'rowData' | 'columnDefs' | 'quickFilterText' | 'pinnedBottomRowData'>(
  api: RefObject<GridApi<Row> | null>,
  key: Key,
  value: GridOptions<Row>[Key],
): void {
  const known = useRef<{ api: GridApi<Row> | null; value: typeof value }>({ api: null, value });
  useLayoutEffect(() => {
    const { current } = known;
    const isGiven = current.api !== api.current || current.value === value;
    known.current = { api: api.current, value };
    if (!isGiven) api.current?.updateGridOptions({ [key]: value });
  }, [api, key, value]);
}

/** How the grid behaves whatever stands in it. */
function behaviour<Row>(
  host: RefObject<HTMLElement | null>,
  latest: RefObject<GridProps<Row>>,
  { range, api }: { readonly range: RangeMarking<Row>; readonly api: RefObject<GridApi<Row> | null> },
): GridOptions<Row> {
  const act = (row: Row | undefined, columnId: string) => {
    if (row === undefined) return;
    const { columns, chosen, onTrace, onChoose } = latest.current;
    const column = columns.find(({ id }) => id === columnId);
    if (column?.act) return column.act(row);
    const key = column?.trace?.(row) ?? null;
    const isTraced = key !== null && onTrace !== undefined;
    // What stands beside the table follows the row whose number is asked about.
    if (!isTraced || chosen !== undefined) onChoose?.(row);
    if (isTraced) onTrace(key);
  };
  const moves = rowMoves(latest);
  const layoutNow = () => useLayouts.getState().layouts[latest.current.id ?? ''] ?? USUAL_LAYOUT;
  const fill = ({ api: grid }: { readonly api: GridApi<Row> }) =>
    fillWidth(grid, latest.current.columns, layoutNow(), (host.current?.clientWidth ?? 0) - SCROLLBAR);
  const keep = (drawn: readonly string[] = []) => {
    const { id } = latest.current;
    if (id === undefined || !api.current) return;
    useLayouts.getState().keep(id, keptLayout(api.current, layoutNow(), drawn));
  };
  return {
    theme: gridTheme,
    getRowId: ({ data }) => latest.current.rowId(data),
    rowClassRules: chosenRule(latest),
    suppressDragLeaveHidesColumns: true,
    maintainColumnOrder: true,
    tooltipShowDelay: 300,
    animateRows: false,
    scrollbarWidth: SCROLLBAR,
    onCellMouseDown: ({ event, ...cell }) =>
      event instanceof window.MouseEvent && event.button === 0 && range.onMouseDown(gridCell(cell), event.shiftKey),
    onCellMouseOver: ({ event, ...cell }) =>
      event instanceof window.MouseEvent && range.onMouseOver(gridCell(cell), event.buttons === 1),
    onCellClicked: ({ event, data, column }) => {
      // With Shift the click marks cells.
      if (!(event instanceof window.MouseEvent && event.shiftKey)) act(data, column.getColId());
    },
    navigateToNextCell: (params) => range.onNavigate(params),
    onCellKeyDown: cellKeys(latest, moves, act),
    ...moves.options,
    ...rowPages(latest),
    onFirstDataRendered: ({ api: grid }) => showChosen(grid, latest.current.chosen ?? null),
    onModelUpdated: ({ api: grid }) => latest.current.onShown?.(grid.getDisplayedRowCount()),
    onSortChanged: () => {
      range.clear();
      keep();
    },
    onFilterChanged: range.clear,
    onColumnMoved: ({ finished, source }) => finished && ['uiColumnMoved', 'api'].includes(source) && keep(),
    onColumnResized: (event) => {
      if (!event.finished || !event.source.startsWith('ui')) return;
      keep(event.columns?.map((column) => column.getColId()));
      fill(event);
    },
    onColumnVisible: (event) => {
      if (event.source === 'api') keep();
      fill(event);
    },
    onGridSizeChanged: fill,
    onNewColumnsLoaded: fill,
    // They move the row, not the focus.
    defaultColDef: { suppressKeyboardEvent: ({ event }) => event.altKey && event.key.startsWith('Arrow') },
    // One stop for the whole table: arrows move within it.
    tabToNextCell: () => false,
    tabToNextHeader: () => false,
  };
}

function chosenRule<Row>(latest: RefObject<GridProps<Row>>): NonNullable<GridOptions<Row>['rowClassRules']> {
  return {
    chosenRow: ({ data }) => data !== undefined && latest.current.chosen === latest.current.rowId(data),
  };
}

function showChosen<Row>(api: GridApi<Row> | null, chosen: string | null): void {
  const node = chosen === null ? undefined : api?.getRowNode(chosen);
  if (node) api?.ensureNodeVisible(node);
}

function tableHandle<Row>(api: RefObject<GridApi<Row> | null>, latest: RefObject<GridProps<Row>>): TableHandle<Row> {
  return {
    shown: () => {
      const rows: Row[] = [];
      api.current?.forEachNodeAfterFilterAndSort(({ data }) => data !== undefined && rows.push(data));
      return rows;
    },
    closing: () => latest.current.closing ?? [],
    sums: () => ((latest.current.filter ?? '').trim() === '' ? (latest.current.closing ?? []) : []),
    columns: () => {
      const byId = new Map(latest.current.columns.map((column) => [column.id, column]));
      const shown = api.current?.getAllDisplayedColumns() ?? [];
      return shown.flatMap((column): readonly Column<Row>[] => {
        const own = byId.get(column.getColId());
        return own ? [own] : [];
      });
    },
    show: (columnId, isShown) => api.current?.setColumnsVisible([columnId], isShown),
    order: (columnIds) =>
      api.current?.applyColumnState({ state: columnIds.map((colId) => ({ colId })), applyOrder: true }),
    focusFirst: () => {
      const first = api.current?.getAllDisplayedColumns()[0];
      if (first) api.current?.setFocusedCell(0, first);
    },
  };
}
