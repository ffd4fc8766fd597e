import type { WriteDb } from './db.ts';
import { FACT_KINDS, type FactKind } from './fact-kinds.ts';
import { replacedTable } from './fact-tables.ts';
import type { Series } from './file-series.ts';
import { one, run } from './query.ts';

/**
 * Keeps what a file took the place of while the series are replayed in another order; the answer tells afterwards how many of
 * those keys stood otherwise before and after the replay. Both within the caller's transaction.
 */
export function keepReplaced(db: WriteDb, fileId: number, series: readonly Series[]): () => readonly [number, number] {
  const kinds = [...new Set(series.map(({ kind }) => kind))].map((kind) => ({
    kind,
    declared: FACT_KINDS[kind] as FactKind,
  }));
  for (const { kind, declared } of kinds) {
    const ofBasis = 'adj' in declared.key ? " AND s.value ->> 'adj' = r.adj" : '';
    run(
      db,
      'keepReplaced',
      `CREATE TEMP TABLE ${asideOf(declared)} AS SELECT * FROM ${replacedTable(declared)} r
       WHERE by_file_id = :fileId AND EXISTS(
         SELECT 1 FROM json_each(:series) s WHERE s.value ->> 'scope' = r.${declared.scope}${ofBasis})`,
      { fileId, series: JSON.stringify(series.filter((one) => one.kind === kind)) },
    );
  }
  return () =>
    kinds.reduce<readonly [number, number]>(
      ([kept, changed], { declared }) => {
        const counts = countOf(db, declared);
        run(db, 'dropAside', `DROP TABLE temp.${asideOf(declared)}`);
        return [kept + counts.kept, changed + counts.changed];
      },
      [0, 0],
    );
}

const asideOf = ({ table }: FactKind) => `${table}_aside`;

function countOf(db: WriteDb, kind: FactKind): { kept: number; changed: number } {
  const differs = Object.keys(kind.values).map((column) => `a.${column} IS NOT t.${column}`);
  const counts = one<{ kept: number; changed: number }>(
    db,
    'countAside',
    `SELECT count(*) AS kept, coalesce(sum(${differs.join(' OR ')}), 0) AS changed
     FROM temp.${asideOf(kind)} a LEFT JOIN ${kind.table} t USING(${Object.keys(kind.key)})`,
  );
  return counts ?? { kept: 0, changed: 0 };
}
