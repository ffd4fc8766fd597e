import '../../../renderer/theme/tokens.css';
import '../../../renderer/theme/base.css';
import './table.css';
import './rows.ts';
import {
  ClientSideRowModelModule,
  type ColDef,
  createGrid,
  type GridApi,
  InfiniteRowModelModule,
  ModuleRegistry,
  themeBalham,
  type ValueFormatterParams,
} from 'ag-grid-community';
import type { WeekChange } from '../../../shared/contract/week-parts.ts';
import { roundToText } from '../../../shared/format/round.ts';

ModuleRegistry.registerModules([ClientSideRowModelModule, InfiniteRowModelModule]);

const rounded = (decimals: number) => ({
  valueFormatter: ({ value }: ValueFormatterParams<WeekChange, number | null>) =>
    value == null ? '' : roundToText(value, decimals),
});
/** The same columns, as wide, with the same numbers as plain text. */
const columnDefs: ColDef<WeekChange>[] = [
  { field: 'code', width: 88 },
  { field: 'name', flex: 1, minWidth: 104 },
  { field: 'pct', width: 86, ...rounded(1) },
  { field: 'close', width: 76, ...rounded(2) },
  { field: 'closeDate', width: 66 },
  { field: 'baseClose', width: 76, ...rounded(2) },
  { field: 'baseDate', width: 90 },
];
// Rows as high as ours, so that as many are drawn.
const theme = themeBalham.withParams({ rowHeight: 24, headerHeight: 26 });

const place = document.getElementById('table');
if (place === null) throw new Error('the page has no #table');
place.style.display = 'block';
let grid: GridApi<WeekChange> | null = null;

window.table = {
  create: (rows) => {
    grid?.destroy();
    grid = createGrid<WeekChange>(place, { theme, columnDefs, rowData: [...rows], animateRows: false });
  },
  give: (rows) => grid?.setGridOption('rowData', [...rows]),
  page: (rows) => {
    grid?.destroy();
    grid = createGrid<WeekChange>(place, {
      theme,
      columnDefs,
      rowModelType: 'infinite',
      cacheBlockSize: 200,
      infiniteInitialRowCount: rows.length,
      datasource: {
        rowCount: rows.length,
        getRows: ({ startRow, endRow, successCallback }) =>
          void window.readPiece(rows, startRow, endRow - startRow).then((piece) => successCallback([...piece])),
      },
      animateRows: false,
    });
  },
};
