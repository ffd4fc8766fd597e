import { getOrMake } from '../../shared/collections/get-or-make.ts';
import { PRICE_VALUES } from './cache-schema.ts';

/** On which basis a price stands: as traded, adjusted for splits alone, or for cash too, forward or backward. */
export type Adj = 'raw' | 'split' | 'qfq' | 'hfq';

/** One day's prices of one instrument, as one record of a file states them. Null: the record says nothing of it. */
export interface PriceRow {
  readonly code: string;
  readonly adj: Adj;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly close: number;
  readonly open: number | null;
  readonly high: number | null;
  readonly low: number | null;
  /** Shares. */
  readonly volume: number | null;
  /** Currency units of the code's market. */
  readonly turnover: number | null;
  readonly preClose: number | null;
  /** Physical line where the record starts. */
  readonly line: number;
}

/** Rows in columns: they travel from thread to thread without being copied, and a million of them leave no objects behind. */
export interface PriceBatch {
  readonly count: number;
  readonly series: readonly Pick<PriceRow, 'code' | 'adj'>[];
  /** Row by row, its place in `series`, its day and its line. */
  readonly seriesAt: Uint32Array<ArrayBuffer>;
  readonly days: Int32Array<ArrayBuffer>;
  readonly lines: Uint32Array<ArrayBuffer>;
  /** `PRICE_VALUES` of one row behind those of the other; NaN where the record says nothing. */
  readonly values: Float64Array<ArrayBuffer>;
}

const WIDTH = PRICE_VALUES.length;
const ROWS_A_BATCH = 16_384;

/** Gathers rows into batches. */
export function createPriceBatcher() {
  let full: PriceBatch[] = [];
  let open = newBatch();
  let placeOf = new Map<string, number>();
  let last: { code: string; adj: Adj; place: number } | null = null;

  const close = () => {
    if (open.count === 0) return;
    full.push(open);
    open = newBatch();
    placeOf = new Map();
    last = null;
  };
  const placeIn = (code: string, adj: Adj): number => {
    if (last?.code === code && last.adj === adj) return last.place;
    const place = getOrMake(placeOf, code + adj, () => open.series.push({ code, adj }) - 1);
    last = { code, adj, place };
    return place;
  };
  return {
    add(row: PriceRow): void {
      const at = open.count++;
      open.seriesAt[at] = placeIn(row.code, row.adj);
      open.days[at] = row.day;
      open.lines[at] = row.line;
      const value = at * WIDTH;
      open.values[value] = row.close;
      open.values[value + 1] = row.open ?? Number.NaN;
      open.values[value + 2] = row.high ?? Number.NaN;
      open.values[value + 3] = row.low ?? Number.NaN;
      open.values[value + 4] = row.volume ?? Number.NaN;
      open.values[value + 5] = row.turnover ?? Number.NaN;
      open.values[value + 6] = row.preClose ?? Number.NaN;
      if (open.count === ROWS_A_BATCH) close();
    },
    /** What was gathered since the last time. */
    take(): PriceBatch[] {
      close();
      const taken = full;
      full = [];
      return taken;
    },
  };
}

/** The rows of a batch in the order of a table that is keyed by series and day. */
export function inKeyOrder({ series, seriesAt, days, count }: PriceBatch): number[] {
  const ofSeries: number[][] = series.map(() => []);
  for (let at = 0; at < count; at++) ofSeries[seriesAt[at] ?? 0]?.push(at);
  const dayAt = (at: number) => days[at] ?? 0;
  const keys = series.map(({ code, adj }) => `${code}\t${adj}`);
  const places = [...keys.keys()].sort((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1));
  return places.flatMap((place) => (ofSeries[place] ?? []).sort((a, b) => dayAt(a) - dayAt(b)));
}

function newBatch() {
  return {
    count: 0,
    series: [] as { code: string; adj: Adj }[],
    seriesAt: new Uint32Array(ROWS_A_BATCH),
    days: new Int32Array(ROWS_A_BATCH),
    lines: new Uint32Array(ROWS_A_BATCH),
    values: new Float64Array(ROWS_A_BATCH * WIDTH),
  };
}
