/** A row that another file took the place of. */
export type Replaced<Row> = Row & { readonly byFileId: number };

/**
 * What one row took the place of, the newest first: each was replaced by the file of the one before it. The files' numbers say
 * nothing of it, since a preferred source stands before later files.
 */
export function inChain<Row extends { readonly fileId: number }>(
  stands: Row,
  replaced: readonly Replaced<Row>[],
): Row[] {
  const replacedBy = new Map(replaced.map((row) => [row.byFileId, row]));
  const chain: Row[] = [];
  for (let row = replacedBy.get(stands.fileId); row; row = replacedBy.get(row.fileId)) chain.push(row);
  return chain;
}
