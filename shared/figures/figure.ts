import type { WeekChange } from '../contract/week.ts';
import type { WeekRows } from '../week/week-rows.ts';
import type { FigureData } from './figure-data.ts';

/** What a figure is made from: the week's changes and the rows behind them. */
export interface FigureInput {
  readonly rows: WeekRows;
  readonly changes: readonly WeekChange[];
}

/** A figure of the weekly: its stable id, and its data for a week. */
export interface Figure {
  readonly id: string;
  readonly data: (input: FigureInput) => FigureData;
}
