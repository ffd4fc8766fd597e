import { type ChangedValue, changedOfList, changedOfSeries, listsOfFile } from '../store/compare-series.ts';
import type { ReadDb } from '../store/db.ts';
import { type Series, seriesKey, seriesOfFile } from '../store/file-series.ts';
import type { Outcome } from '../store/outcome.ts';
import type { LedgerOrder } from './ledger-order.ts';
import { atomically, type LoadContext } from './load-context.ts';
import { reconcile } from './reconcile.ts';

/** What a reconciliation would change of one series; a list has no scope. */
export interface PlannedSeries extends Series {
  readonly gone: number;
  readonly changed: number;
  readonly added: number;
  readonly firstDate: ChangedValue['date'];
  readonly lastDate: ChangedValue['date'];
}

/** What a reconciliation would do with a file. */
export interface PlannedChange {
  /** What would become of a file that comes back; null for one that goes. */
  readonly outcome: Outcome['status'] | null;
  readonly series: readonly PlannedSeries[];
  readonly values: readonly (Series & ChangedValue)[];
}

/** More sample values than these no one reads. */
const VALUES_SHOWN = 50;

/** Carries the plan out of the transaction that it was made in, which is rolled back by it. */
class Planned extends Error {
  readonly plan: PlannedChange;
  constructor(plan: PlannedChange) {
    super('planned');
    this.plan = plan;
  }
}

/**
 * What would change if the cache were made so: the very reconciliation is run, compared with what `before` goes on showing
 * meanwhile, and rolled back.
 */
export async function planChange(
  context: LoadContext,
  before: ReadDb,
  order: LedgerOrder,
  fileId: number,
): Promise<PlannedChange> {
  try {
    return await atomically(context.db, async () => {
      const { outcomes } = await reconcile(context, order);
      const outcome = outcomes.find((one) => one.fileId === fileId)?.outcome.status ?? null;
      throw new Planned({ outcome, ...differences(before, context.db, fileId) });
    });
  } catch (error) {
    if (error instanceof Planned) return error.plan;
    throw error;
  }
}

function differences(before: ReadDb, after: ReadDb, fileId: number): Omit<PlannedChange, 'outcome'> {
  const ofFile = [...seriesOfFile(before, fileId), ...seriesOfFile(after, fileId)];
  const touched = [...new Map(ofFile.map((series) => [seriesKey(series), series])).values()];
  const lists = [...new Set([...listsOfFile(before, fileId), ...listsOfFile(after, fileId)])];
  const series: PlannedSeries[] = [];
  const values: (Series & ChangedValue)[] = [];
  const most = Math.max(1, Math.floor(VALUES_SHOWN / (touched.length + lists.length)));
  const note = (one: Series, changes: readonly ChangedValue[]) => {
    if (changes.length === 0) return;
    series.push(summaryOf(one, changes));
    const shown = changes.slice(0, Math.min(most, VALUES_SHOWN - values.length));
    values.push(...shown.map((change) => ({ ...one, ...change })));
  };
  for (const one of touched) note(one, changedOfSeries(before, after, one));
  for (const kind of lists) note({ kind, scope: '', adj: '' }, changedOfList(before, after, kind));
  return { series, values };
}

function summaryOf(series: Series, changes: readonly ChangedValue[]): PlannedSeries {
  const gone = changes.filter(({ after }) => after === null).length;
  const added = changes.filter((change) => change.before === null).length;
  return {
    ...series,
    gone,
    added,
    changed: changes.length - gone - added,
    // The newest comes first.
    firstDate: changes.at(-1)?.date ?? null,
    lastDate: changes[0]?.date ?? null,
  };
}
