import type { GridOptions } from 'ag-grid-community';
import type { RefObject } from 'react';
import { isShareCode } from '../../../shared/market/code.ts';
import { openStock } from '../../state/route.ts';
import type { Column } from './column.ts';
import type { GridProps } from './data-grid.tsx';

/** A double click on the name of a stock opens its page; a single one chooses the row as everywhere. */
export function rowPages<Row>(latest: RefObject<GridProps<Row>>): GridOptions<Row> {
  return {
    onCellDoubleClicked: ({ data, column }) => {
      const named = latest.current.columns.filter(({ id }) => id === column.getColId());
      if (data !== undefined) openPageOf(named, data);
    },
  };
}

/** Opens the page of the stock that one of the columns names; of an index, a rate or a sum there is none. */
export function openPageOf<Row>(columns: readonly Column<Row>[], row: Row): void {
  const code = columns.find(({ instrument }) => instrument !== undefined)?.instrument?.(row) ?? '';
  if (isShareCode(code)) openStock(code);
}
