import type { Column } from './column.ts';

/** What stands beside a table may ask of it. */
export interface TableHandle<Row> {
  /** Rows as they are filtered and sorted now, without closing rows. */
  readonly shown: () => readonly Row[];
  readonly closing: () => readonly Row[];
  /** Closing rows as they leave the app: of a filtered table none, since they are sums of all its rows. */
  readonly sums: () => readonly Row[];
  /** Columns as they stand now, from the left. */
  readonly columns: () => readonly Column<Row>[];
  readonly show: (columnId: string, isShown: boolean) => void;
  /** Columns in this order. */
  readonly order: (columnIds: readonly string[]) => void;
  readonly focusFirst: () => void;
}
