import type { IsoDate } from '../../shared/market/iso-date.ts';

type ColumnType = 'text' | 'text?' | 'date' | 'date?' | 'real' | 'real?';
type Columns = Readonly<Record<string, ColumnType>>;

/** One kind of fact: a table of the cache, keyed by what a row states. */
export interface FactKind {
  readonly table: string;
  /**
   * `series`: keys decide, the later file stands where values differ, absence says nothing. `snapshot`: each file is a whole
   * list, and the newest one of its format stands.
   */
  readonly mode: 'series' | 'snapshot';
  readonly key: Columns;
  readonly values: Columns;
  /** Of a series: the key column by which it is replayed, and the column that holds its day. */
  readonly scope: string | null;
  readonly day: string | null;
}

/**
 * Every kind of fact that files state. Money is in currency units, shares of capital in per cent, days as `YYYY-MM-DD`; a
 * key column that a file leaves open is an empty text.
 */
export const FACT_KINDS = {
  prices: {
    table: 'prices',
    mode: 'series',
    key: { code: 'text', adj: 'text', date: 'date' },
    values: {
      close: 'real',
      open: 'real?',
      high: 'real?',
      low: 'real?',
      volume: 'real?',
      turnover: 'real?',
      pre_close: 'real?',
    },
    scope: 'code',
    day: 'date',
  },
  southbound: {
    table: 'southbound',
    mode: 'series',
    key: { date: 'date', channel: 'text', currency: 'text' },
    values: { net: 'real', buy: 'real?', sell: 'real?' },
    scope: 'currency',
    day: 'date',
  },
  activeStocks: {
    table: 'active_stocks',
    mode: 'series',
    key: { date: 'date', channel: 'text', code: 'text', currency: 'text' },
    values: { net: 'real', buy: 'real?', sell: 'real?', turnover: 'real?', rank: 'real?' },
    scope: 'channel',
    day: 'date',
  },
  holdings: {
    table: 'holdings',
    mode: 'series',
    key: { code: 'text', date: 'date' },
    values: { pct: 'real', shares: 'real?', basis: 'text?' },
    scope: 'code',
    day: 'date',
  },
  fx: {
    table: 'fx',
    mode: 'series',
    key: { pair: 'text', date: 'date', kind: 'text' },
    values: { rate: 'real' },
    scope: 'pair',
    day: 'date',
  },
  seriesPoints: {
    table: 'series_points',
    mode: 'series',
    key: { series: 'text', period: 'text', basis: 'text', kind: 'text' },
    values: { value: 'real', unit: 'text', source: 'text?', last_day: 'date' },
    scope: 'series',
    day: 'last_day',
  },
  ratingEvents: {
    table: 'rating_events',
    mode: 'series',
    key: { code: 'text', rated_on: 'date' },
    values: {
      event: 'text?',
      rating: 'text?',
      target_price: 'real?',
      benchmark: 'text?',
      note: 'text?',
      rated_by: 'text?',
    },
    scope: 'code',
    day: 'rated_on',
  },
  industryRatings: {
    table: 'industry_ratings',
    mode: 'series',
    key: { sector: 'text', rated_on: 'date' },
    values: { event: 'text?', rating: 'text?', note: 'text?', rated_by: 'text?' },
    scope: 'sector',
    day: 'rated_on',
  },
  corporateActions: {
    table: 'corporate_actions',
    mode: 'series',
    key: { code: 'text', ex_date: 'date' },
    values: { factor: 'real?', cash: 'real?' },
    scope: 'code',
    day: 'ex_date',
  },
  citations: {
    table: 'citations',
    mode: 'series',
    key: { subject: 'text', unit: 'text', as_of: 'date', publisher: 'text' },
    values: { text: 'text', value: 'real?', document: 'text?', valid_until: 'date?' },
    scope: 'subject',
    day: 'as_of',
  },
  listPlaces: {
    table: 'list_places',
    mode: 'snapshot',
    key: { sector: 'text', group_name: 'text', code: 'text' },
    values: { place: 'real', stance: 'text', rating: 'text?', target_price: 'real?' },
    scope: null,
    day: null,
  },
  instruments: {
    table: 'instruments',
    mode: 'snapshot',
    key: { code: 'text' },
    values: {
      name: 'text',
      name_en: 'text?',
      kind: 'text',
      market: 'text?',
      currency: 'text?',
      aliases: 'text?',
      listed_on: 'date?',
      delisted_on: 'date?',
      groups: 'text?',
      sector: 'text?',
    },
    scope: null,
    day: null,
  },
  groupMembers: {
    table: 'group_members',
    mode: 'snapshot',
    key: { group_name: 'text', code: 'text' },
    values: { place: 'real' },
    scope: null,
    day: null,
  },
  ahPairs: {
    table: 'ah_pairs',
    mode: 'snapshot',
    key: { h_code: 'text', a_code: 'text' },
    values: { name: 'text?' },
    scope: null,
    day: null,
  },
  exhibitRows: {
    table: 'exhibit_rows',
    mode: 'snapshot',
    key: { figure: 'text', row_no: 'real' },
    values: { title: 'text', source: 'text', as_of: 'date?', headings: 'text', cells: 'text' },
    scope: null,
    day: null,
  },
} as const satisfies Readonly<Record<string, FactKind>>;

export type FactKindName = keyof typeof FACT_KINDS;
/** Kinds that are read row by row; prices travel in columns, see `price-batch.ts`. */
export type RowFactKind = Exclude<FactKindName, 'prices'>;

type CellOf<Type extends ColumnType> = Type extends 'text'
  ? string
  : Type extends 'text?'
    ? string | null
    : Type extends 'date'
      ? IsoDate
      : Type extends 'date?'
        ? IsoDate | null
        : Type extends 'real'
          ? number
          : number | null;
type RowOf<Of extends Columns> = { readonly [Name in keyof Of]: CellOf<Of[Name]> };

/** What one fact of a kind states: its key and its values. */
export type FactRow<Kind extends FactKindName> = RowOf<(typeof FACT_KINDS)[Kind]['key']> &
  RowOf<(typeof FACT_KINDS)[Kind]['values']>;

/** Where a fact stands: its file and the physical line where its record starts. */
export interface Origin {
  readonly file_id: number;
  readonly line: number;
}

/** One fact as a record of a file states it. */
export type Fact = {
  readonly [Kind in RowFactKind]: { readonly kind: Kind; readonly row: FactRow<Kind> };
}[RowFactKind];

/** Names a fact within its kind: two facts of one name state the same thing. */
export function factKey({ kind, row }: Fact): string {
  const cells = row as Readonly<Record<string, unknown>>;
  return [kind, ...Object.keys(FACT_KINDS[kind].key).map((column) => cells[column])].join('\t');
}

/** All kinds, as values. */
export const ALL_KINDS: readonly FactKind[] = Object.values(FACT_KINDS);
