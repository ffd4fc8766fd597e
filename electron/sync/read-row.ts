import type { LocatedFact } from '../store/fact-writer.ts';
import type { Issue } from '../store/outcome.ts';
import type { Adj, PriceRow } from '../store/price-batch.ts';
import type { FileRecord } from './records.ts';

/** What a record turned out to be. */
export type ReadRow =
  | { readonly kind: 'row'; readonly row: PriceRow; readonly name: string | null }
  /** Facts of any other kind than prices, and the names that come with them. */
  | {
      readonly kind: 'facts';
      readonly facts: readonly LocatedFact[];
      readonly prices: readonly PriceRow[];
      readonly names: readonly { readonly code: string; readonly name: string }[];
      /** Cells of the record that could not be read, beside those that are in. */
      readonly told: readonly Issue[];
      /** Why a record states nothing, as the code of an issue; null where it has no value. */
      readonly leftOut: string | null;
    }
  /** The instrument did not trade, or the source has no value for the day; no fact, but the file speaks of that day. */
  | {
      readonly kind: 'noTrade';
      readonly code: string;
      readonly adj: Adj;
      readonly day: number;
      readonly said: boolean;
    }
  /** `of` where the record names a day and only the day is wrong: still a sign of how the file is spaced. */
  | { readonly kind: 'rejected'; readonly issue: Issue; readonly of: Pick<PriceRow, 'code' | 'adj' | 'day'> | null };

/** An issue at a record; very long lines are cut, the file's own text has them whole. */
export function issueOf(record: FileRecord, code: string, column: string | null, params: Issue['params']): Issue {
  return { line: record.line, column, code, params, text: record.text.slice(0, 1000) };
}
