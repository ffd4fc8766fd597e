import { dayOfNumber } from '../../shared/market/iso-date.ts';
import { PRICE_VALUES } from '../store/cache-schema.ts';
import { FACT_KINDS, type FactKind, type FactKindName } from '../store/fact-kinds.ts';
import type { LocatedFact } from '../store/fact-writer.ts';
import type { Outcome } from '../store/outcome.ts';
import type { PriceBatch } from '../store/price-batch.ts';
import type { LedgerOrder, WantedFile } from './ledger-order.ts';
import { atomically, type LoadContext } from './load-context.ts';
import type { RowsPiece } from './read-rows.ts';
import { reconcile } from './reconcile.ts';

/** One value as it would be stored, and where in the file it stands. */
export interface TriedValue {
  readonly line: number;
  readonly kind: FactKindName;
  /** What names its row: day, code, channel. */
  readonly key: string;
  readonly field: string;
  readonly value: string | number;
}

/** What would become of a file. */
export interface Tried {
  readonly outcome: Outcome;
  readonly values: readonly TriedValue[];
}

/** More values than these no one reads. */
const VALUES_SHOWN = 50;

/** Carries what was found out of the transaction that it was found in, which is rolled back by it. */
class TriedOut extends Error {
  readonly tried: Tried;
  constructor(tried: Tried) {
    super('tried');
    this.tried = tried;
  }
}

/**
 * What would become of a file if it were read so: the very reconciliation that would bring it in is run, and rolled back. Values
 * are told as they are handed to the store.
 */
export async function tryOut(context: LoadContext, file: WantedFile, others: LedgerOrder): Promise<Tried> {
  let values: TriedValue[] = [];
  const readRows: LoadContext['readRows'] = async function* (source, ...rest) {
    if (source.fileId === file.fileId) values = [];
    for await (const piece of context.readRows(source, ...rest)) {
      if (source.fileId === file.fileId && piece.kind === 'rows')
        values.push(...valuesOf(piece).slice(0, VALUES_SHOWN - values.length));
      yield piece;
    }
  };
  const files = [...others.files, file].sort((a, b) => a.fileId - b.fileId);
  try {
    return await atomically(context.db, async () => {
      await reconcile(context, others);
      const { outcomes } = await reconcile({ ...context, readRows }, { ...others, files });
      const outcome = outcomes.find(({ fileId }) => fileId === file.fileId)?.outcome;
      if (!outcome) throw new Error('a file that was tried has an outcome');
      throw new TriedOut({ outcome, values: outcome.rowsLoaded > 0 || outcome.status === 'held' ? values : [] });
    });
  } catch (error) {
    if (error instanceof TriedOut) return error.tried;
    throw error;
  }
}

function valuesOf({ prices, facts }: RowsPiece): TriedValue[] {
  const found = [...prices.flatMap(valuesOfBatch), ...facts.flatMap(valuesOfFact)];
  return found.sort((a, b) => a.line - b.line).slice(0, VALUES_SHOWN);
}

function valuesOfBatch({ count, series, seriesAt, days, lines, values }: PriceBatch): TriedValue[] {
  return Array.from({ length: Math.min(count, VALUES_SHOWN) }).flatMap((_, at) => {
    const { code = '', adj = '' } = series[seriesAt[at] ?? 0] ?? {};
    const key = [dayOfNumber(days[at] ?? 0), code, adj].join(' ');
    return PRICE_VALUES.flatMap((field, index) => {
      const value = values[at * PRICE_VALUES.length + index] ?? Number.NaN;
      return Number.isNaN(value) ? [] : [{ line: lines[at] ?? 0, kind: 'prices' as const, key, field, value }];
    });
  });
}

function valuesOfFact({ kind, row, line }: LocatedFact): TriedValue[] {
  const cells: Readonly<Record<string, string | number | null>> = row;
  const declared: FactKind = FACT_KINDS[kind];
  const key = Object.keys(declared.key).flatMap((name) => cells[name] || []);
  return Object.keys(declared.values).flatMap((field) => {
    const value = cells[field] ?? null;
    return value === null || value === '' || field === declared.day
      ? []
      : [{ line, kind, key: key.join(' '), field, value }];
  });
}
