import type { AgGridReact } from 'ag-grid-react';
import { type KeyboardEvent, type Ref, type RefObject, useCallback, useImperativeHandle } from 'react';
import { useCopyText } from '../../desk-client/use-copy-text.ts';
import { useWords } from '../../state/language.ts';
import { type Column, dataColumns } from './column.ts';
import type { TableHandle } from './table-handle.ts';
import { tableText } from './table-text.ts';

interface Copied<Row> {
  readonly closing: readonly Row[];
  readonly handle: Ref<TableHandle<Row>> | undefined;
}

/** The key that copies the table as it is filtered and sorted; the rows themselves for who holds its handle. */
export function useTableCopy<Row>(
  grid: RefObject<AgGridReact<Row> | null>,
  columns: readonly Column<Row>[],
  { closing, handle }: Copied<Row>,
): (event: KeyboardEvent<HTMLElement>) => void {
  const words = useWords();
  const copyText = useCopyText();
  const shown = useCallback(() => {
    const rows: Row[] = [];
    grid.current?.api?.forEachNodeAfterFilterAndSort(({ data }) => data !== undefined && rows.push(data));
    return rows;
  }, [grid]);
  useImperativeHandle(handle, () => ({ shown }), [shown]);
  // At the table, so that the key means it before it can mean the view's figure.
  return (event) => {
    if (event.key.toLowerCase() !== 'c' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    void copyText(tableText(dataColumns(columns), [...shown(), ...closing]), words('grid.copied'));
  };
}
