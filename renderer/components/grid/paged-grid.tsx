import './data-grid.css';
import { createGrid, type GridApi } from 'ag-grid-community';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { useCopyText } from '../../desk-client/use-copy-text.ts';
import { useLang, useWords } from '../../state/language.ts';
import { gridLocale } from './grid-locale.ts';
import { registerGridModules } from './grid-modules.ts';
import { gridTheme } from './grid-theme.ts';

registerGridModules();

/** A column of rows that are read piece by piece: they stand as they come, unsorted. */
export interface PagedColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly width: number;
  readonly isPinned?: boolean;
  readonly isMuted?: boolean;
  readonly text: (row: Row) => string;
}

interface Props<Row> {
  readonly label: string;
  readonly columns: readonly PagedColumn<Row>[];
  readonly total: number;
  /** Rows from one on, so many of them; a piece is asked for when it comes into sight. */
  readonly read: (from: number, count: number) => Promise<readonly Row[]>;
  /** Place of the row that is marked and brought into sight. */
  readonly marked: number | null;
}

/** Rows of a piece, and pieces that are kept: what was seen long ago is read again. */
const [PIECE, KEPT] = [200, 20];

/** A table of any number of rows, of which only those around the eye are there; C copies a row, Ctrl C a cell. */
export function PagedGrid<Row>(props: Props<Row>) {
  const { label, columns, total, marked, read } = props;
  const words = useWords();
  const lang = useLang();
  const host = useRef<HTMLElement>(null);
  const api = useRef<GridApi<Row> | null>(null);
  const mark = useRef(marked);
  mark.current = marked;
  const copyText = useCopyText();

  // biome-ignore lint/correctness/useExhaustiveDependencies: words follow from the language.
  useLayoutEffect(() => {
    if (host.current === null) return;
    const made = createGrid<Row>(host.current, {
      theme: gridTheme,
      rowModelType: 'infinite',
      cacheBlockSize: PIECE,
      maxBlocksInCache: KEPT,
      infiniteInitialRowCount: total,
      datasource: {
        rowCount: total,
        getRows: ({ startRow, endRow, successCallback, failCallback }) =>
          void read(startRow, endRow - startRow).then((rows) => successCallback([...rows], total), failCallback),
      },
      columnDefs: columns.map(({ id, header, width, isPinned = false, isMuted = false, text }) => ({
        colId: id,
        headerName: header,
        initialWidth: width,
        sortable: false,
        ...(isPinned ? { pinned: 'left', lockPinned: true } : {}),
        ...(isMuted ? { cellClass: 'muted to-right' } : {}),
        valueGetter: ({ data }) => (data === undefined ? '' : text(data)),
      })),
      rowClassRules: { chosenRow: ({ rowIndex }) => rowIndex === mark.current },
      localeText: gridLocale(words, lang),
      animateRows: false,
      tabToNextCell: () => false,
      tabToNextHeader: () => false,
    });
    api.current = made;
    return () => {
      api.current = null;
      made.destroy();
    };
  }, [columns, total, read, lang]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a grid that was made anew stands at its top.
  useEffect(() => {
    if (marked === null) return;
    api.current?.ensureIndexVisible(marked, 'middle');
    api.current?.redrawRows();
  }, [marked, columns, total, read, lang]);

  const copy = (event: KeyboardEvent<HTMLElement>) => {
    const cell = api.current?.getFocusedCell();
    if (event.key.toLowerCase() !== 'c' || event.altKey || !cell) return;
    const row = api.current?.getDisplayedRowAtIndex(cell.rowIndex)?.data;
    const column = columns.find(({ id }) => id === cell.column.getColId());
    if (row === undefined || column === undefined) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) void copyText({ text: column.text(row), html: null }, words('grid.cellCopied'));
    else {
      const cells = columns.filter(({ isPinned }) => !isPinned).map(({ text }) => text(row));
      void copyText({ text: cells.join('\t'), html: null }, words('grid.rowCopied'));
    }
  };
  return <section ref={host} className="dataGrid" aria-label={label} onKeyDown={copy} />;
}
