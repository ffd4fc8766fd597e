import { type IsoDate, isoDate } from '../../../shared/market/iso-date.ts';
import { type ContestedFact, contestedFacts } from '../../store/contested.ts';
import type { ReadDb } from '../../store/db.ts';
import { FACT_KINDS, type FactKind } from '../../store/fact-kinds.ts';
import type { Series } from '../../store/file-series.ts';

/** A value as one file states it. */
export interface Statement {
  readonly value: number | string;
  readonly fileId: number;
  readonly line: number;
}

/** A value that two files state differently. */
export interface DifferingValue extends Series {
  readonly date: IsoDate;
  readonly factKey: ContestedFact['key'];
  readonly field: string;
  readonly stands: Statement;
  /** What else is stated, the newest first; each value by the file that brought it. */
  readonly others: readonly Statement[];
  /** The largest difference of the others from what stands, in per cent of it; null where there is none to tell. */
  readonly pct: number | null;
}

/** Every value of a series that two files state differently. */
export function* differingValues(db: ReadDb, series: Series): Generator<DifferingValue> {
  const { day, values }: FactKind = FACT_KINDS[series.kind];
  if (day === null) return;
  for (const fact of contestedFacts(db, series)) {
    const [standing] = fact.rows;
    // Of a series' points the day is a value beside the period.
    const date = isoDate(fact.key[day] ?? String(standing?.values[day]));
    for (const field of Object.keys(values)) {
      const [stands, ...others] = statementsOf(fact, field);
      if (!stands || others.length === 0) continue;
      yield { ...series, date, factKey: fact.key, field, stands, others, pct: largestPct(stands, others) };
    }
  }
}

/** What stands for a field, then each other value; an equal value belongs to the first file that brought it. */
function statementsOf({ rows }: ContestedFact, field: string): Statement[] {
  const stated: Statement[] = [];
  for (const { fileId, line, values } of rows) {
    const value = values[field] ?? null;
    if (value === null) continue;
    const newest = stated.at(-1);
    if (newest?.value === value) stated[stated.length - 1] = { value, fileId, line };
    else stated.push({ value, fileId, line });
  }
  const [stands, ...others] = stated;
  return stands ? [stands, ...others.filter(({ value }) => value !== stands.value)] : [];
}

function largestPct(stands: Statement, others: readonly Statement[]): number | null {
  const { value } = stands;
  if (typeof value !== 'number' || value === 0) return null;
  const differences = others.flatMap((other) =>
    typeof other.value === 'number' ? [Math.abs((other.value - value) / value) * 100] : [],
  );
  return differences.length === 0 ? null : Math.max(...differences);
}
