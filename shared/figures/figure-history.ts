import type { DatedClose } from '../analytics/rating-reading.ts';
import type { IsoDate } from '../market/iso-date.ts';
import type { ActiveRow, HoldingRow, RateRow } from '../week/week-rows.ts';

/** What a figure needs beyond the week's own rows. */
export interface HistoryNeeds {
  /** Instruments whose closes are wanted adjusted for splits, and as traded. */
  readonly codes?: readonly string[];
  readonly rawCodes?: readonly string[];
  readonly closesFrom?: IsoDate;
  readonly activeFrom?: IsoDate;
  readonly ratesFrom?: IsoDate;
  /** Days at which the newest holding of every name is wanted. */
  readonly holdingsOn?: readonly IsoDate[];
  /** Names of which every holding since a day is wanted. */
  readonly heldCodes?: readonly string[];
  readonly heldFrom?: IsoDate;
}

/** Rows beyond the week's own, up to its end; closes on one basis each, in the order of their days. */
export interface FigureHistory {
  readonly closes: ReadonlyMap<string, readonly DatedClose[]>;
  readonly rawCloses: ReadonlyMap<string, readonly DatedClose[]>;
  readonly active: readonly ActiveRow[];
  readonly rates: readonly RateRow[];
  /** The newest holding of every name at or before a day that was asked for, by that day. */
  readonly holdings: ReadonlyMap<IsoDate, readonly HoldingRow[]>;
  /** Holdings of the names that were asked for, in the order of their days. */
  readonly held: ReadonlyMap<string, readonly HoldingRow[]>;
}

/** A figure that needs nothing more has none of it. */
export const NO_HISTORY: FigureHistory = {
  closes: new Map(),
  rawCloses: new Map(),
  active: [],
  rates: [],
  holdings: new Map(),
  held: new Map(),
};
