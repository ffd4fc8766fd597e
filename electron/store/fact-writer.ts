import type { Statement } from 'better-sqlite3';
import { getOrMake } from '../../shared/collections/get-or-make.ts';
import { type IsoDate, isoDate } from '../../shared/market/iso-date.ts';
import type { WriteDb } from './db.ts';
import { FACT_KINDS, type Fact, type FactKind, type RowFactKind } from './fact-kinds.ts';
import { columnsOf, upsertSql } from './fact-tables.ts';
import { type Series, seriesKey } from './file-series.ts';
import { totalChanges } from './query.ts';

/** A fact and the physical line where its record starts. */
export type LocatedFact = Fact & { readonly line: number };

/** The series that a fact belongs to; null for a row of a snapshot, which belongs to its file alone. */
export function seriesOfFact({ kind, row }: Fact): Series | null {
  const { scope }: FactKind = FACT_KINDS[kind];
  return scope === null ? null : { kind, scope: String((row as Cells)[scope]), adj: '' };
}

/** The day of a fact of a series. */
export function dayOfFact({ kind, row }: Fact): IsoDate | null {
  const { day }: FactKind = FACT_KINDS[kind];
  return day === null ? null : isoDate(String((row as Cells)[day]));
}

function isOfSeries(fact: Fact, keys: ReadonlySet<string>): boolean {
  const series = seriesOfFact(fact);
  return series !== null && keys.has(seriesKey(series));
}

type Cells = Readonly<Record<string, string | number | null>>;

/**
 * Takes the facts of one file, each key once, within an open transaction. `only` names series, by `seriesKey`, beside which
 * nothing is written.
 */
export function createFactWriter(db: WriteDb, fileId: number, only: ReadonlySet<string> | null) {
  const statements = new Map<RowFactKind, { upsert: Statement; columns: readonly string[] }>();
  let [rowsNew, rowsChanged] = [0, 0];
  return {
    add(fact: LocatedFact): void {
      if (only && !isOfSeries(fact, only)) return;
      const kind: FactKind = FACT_KINDS[fact.kind];
      const { upsert, columns } = getOrMake(statements, fact.kind, () => ({
        upsert: db.prepare(upsertSql(kind, 1)),
        columns: columnsOf(kind),
      }));
      // The trigger adds one to SQLite's total where a key changed, and none to the statement's own count.
      const before = totalChanges(db);
      const written = upsert.run(
        columns.map((column) => (fact.row as Cells)[column]),
        fileId,
        fact.line,
      ).changes;
      const changed = totalChanges(db) - before - written;
      rowsChanged += changed;
      rowsNew += written - changed;
    },
    counts: () => ({ rowsNew, rowsChanged }),
  };
}
