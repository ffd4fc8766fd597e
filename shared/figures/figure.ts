import type { Lang } from '../contract/envelope.ts';
import type { WeekChange } from '../contract/week-parts.ts';
import type { WeekRows } from '../week/week-rows.ts';
import type { FigureData } from './figure-data.ts';

/** What a figure is made from: the week's changes and the rows behind them. */
export interface FigureInput {
  readonly rows: WeekRows;
  readonly changes: readonly WeekChange[];
}

type Unplaced<Data> = Data extends unknown ? Omit<Data, 'id' | 'no'> : never;
/** A figure's data before it has its place in the report, and so its number. */
export type FigureContent = Unplaced<FigureData>;

/** A figure of the weekly. */
export interface Figure {
  /** Stable: commands, documents and outlines name it so. */
  readonly id: string;
  /** Its own words in both languages, with `{name}` places. */
  readonly words: Readonly<Record<Lang, Readonly<Record<string, string>>>>;
  readonly data: (input: FigureInput) => FigureContent;
}
