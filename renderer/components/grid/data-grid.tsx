import './data-grid.css';
import { type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import { useSpelled } from '../../desk-client/use-spelled.ts';
import { useScreen } from '../../state/screen-store.ts';
import type { Column } from './column.ts';
import { registerGridModules } from './grid-modules.ts';
import type { MarkedSum } from './marked-sum.ts';
import type { TableHandle } from './table-handle.ts';
import { useCellRange } from './use-cell-range.ts';
import { useGrid } from './use-grid.ts';
import { useTableCopy } from './use-table-copy.ts';

registerGridModules();

export interface GridProps<Row> {
  readonly label: string;
  /** Under which the user's columns, widths and sort are kept; without it they are not. */
  readonly id?: string;
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
  /** A row was dragged before another one, or behind it. */
  readonly onMove?: (row: Row, to: { readonly row: Row; readonly isBehind: boolean }) => void;
  /** Alt and an arrow move the focused row up or down by a place. */
  readonly onStep?: (row: Row, step: 1 | -1) => void;
  /** A row was to be moved in a table that is sorted or filtered. */
  readonly onMoveRefused?: () => void;
  readonly handle?: Ref<TableHandle<Row>>;
  /** How many rows the filter leaves. */
  readonly onShown?: (rows: number) => void;
  /** What the marked cells come to. */
  readonly onMarked?: (marked: MarkedSum | null) => void;
}

/** A dense table: arrows move, Enter or a click opens the trace of a number or chooses the row; Shift marks cells. */
export function DataGrid<Row>(props: GridProps<Row>) {
  const host = useRef<HTMLElement>(null);
  const spelled = useSpelled((props.filter ?? '') !== '');
  const traceKey = useScreen((screen) => screen.traceKey);
  const range = useCellRange<Row>(props.onMarked);
  const around = useMemo(() => ({ isMarked: range.isMarked, spelled }), [range.isMarked, spelled]);
  const handle = useGrid(host, props, { around, range, traceKey });
  const copy = useTableCopy(handle, range);
  useImperativeHandle(props.handle, () => handle, [handle]);
  return (
    <section
      ref={host}
      className="dataGrid"
      aria-label={props.label}
      onKeyDownCapture={range.onKeyDown}
      onKeyDown={copy}
    />
  );
}
