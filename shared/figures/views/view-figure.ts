import type { DatedClose } from '../../analytics/rating-reading.ts';
import type { Lang } from '../../contract/envelope.ts';
import type { IsoDate } from '../../market/iso-date.ts';
import type { ActiveRow, RateRow, WeekRows } from '../../week/week-rows.ts';
import type { FigureContent, FigureInput } from '../figure.ts';

/** Which name, window or group a view's chart shows, as the address of the view says it. */
export type FigureParams = Readonly<Record<string, string>>;

/** What a view's chart needs beyond the week's own rows. */
export interface HistoryNeeds {
  /** Instruments whose closes are wanted adjusted for splits, and as traded. */
  readonly codes?: readonly string[];
  readonly rawCodes?: readonly string[];
  readonly closesFrom?: IsoDate;
  readonly activeFrom?: IsoDate;
  readonly ratesFrom?: IsoDate;
}

/** Rows beyond the week's own, up to its end; closes on one basis each, in the order of their days. */
export interface FigureHistory {
  readonly closes: ReadonlyMap<string, readonly DatedClose[]>;
  readonly rawCloses: ReadonlyMap<string, readonly DatedClose[]>;
  readonly active: readonly ActiveRow[];
  readonly rates: readonly RateRow[];
}

/** A chart of a view: it has no number, and goes out as every figure does. */
export interface ViewFigure {
  readonly id: string;
  readonly words: Readonly<Record<Lang, Readonly<Record<string, string>>>>;
  readonly needs: (params: FigureParams, rows: WeekRows) => HistoryNeeds;
  readonly data: (input: FigureInput, params: FigureParams, history: FigureHistory) => FigureContent;
}

/** A whole number of a parameter, within bounds; what is none of it is the usual one. */
export function numberParam(params: FigureParams, name: string, usual: number, most: number): number {
  const value = Number(params[name]);
  return Number.isInteger(value) && value > 0 && value <= most ? value : usual;
}
