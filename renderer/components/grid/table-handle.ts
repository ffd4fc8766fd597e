/** What stands beside a table may ask of it. */
export interface TableHandle<Row> {
  /** Rows as they are filtered and sorted now. */
  readonly shown: () => readonly Row[];
}
