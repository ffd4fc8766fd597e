import type { Lang } from '../contract/envelope.ts';
import type { AhIndex, Southbound, WeekChange } from '../contract/week-parts.ts';
import type { ActiveTable } from '../week/active-stocks.ts';
import type { WeekRows } from '../week/week-rows.ts';
import type { FigureData } from './figure-data.ts';

/** What a figure is made from: the week's numbers and the rows behind them. */
export interface FigureInput {
  readonly rows: WeekRows;
  readonly changes: readonly WeekChange[];
  readonly southbound: Southbound | null;
  readonly active: ActiveTable;
  readonly ahIndex: AhIndex | null;
}

type Unplaced<Data> = Data extends unknown ? Omit<Data, 'id' | 'no'> : never;
/** A figure's data before it has its place in the report, and so its number. */
export type FigureContent = Unplaced<FigureData>;

/** A figure of the weekly. */
export interface Figure {
  /** Stable: commands, documents and outlines name it so. */
  readonly id: string;
  /** Figures and tables are counted apart: 图1, 表1. */
  readonly counts: 'figure' | 'table';
  /** Its own words in both languages, with `{name}` places. */
  readonly words: Readonly<Record<Lang, Readonly<Record<string, string>>>>;
  readonly data: (input: FigureInput) => FigureContent;
}
