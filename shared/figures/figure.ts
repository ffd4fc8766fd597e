import type { Lang } from '../contract/envelope.ts';
import type { AhIndex, AhPair, Southbound, WeekChange } from '../contract/week-parts.ts';
import type { ActiveTable } from '../week/active-stocks.ts';
import type { WeekRows } from '../week/week-rows.ts';
import type { FigureData } from './figure-data.ts';
import type { FigureHistory, HistoryNeeds } from './figure-history.ts';

/** What a figure is made from: the week's numbers and the rows behind them. */
export interface FigureInput {
  readonly rows: WeekRows;
  readonly changes: readonly WeekChange[];
  readonly southbound: Southbound | null;
  readonly active: ActiveTable;
  readonly ahIndex: AhIndex | null;
  readonly ahPairs: readonly AhPair[];
}

type Unplaced<Data> = Data extends unknown ? Omit<Data, 'id' | 'no'> : never;
/** A figure's data before it has its place in the report, and so its number. */
export type FigureContent = Unplaced<FigureData>;

/** What a reader may choose of a figure, by option; of a chart of a view also its name, window or group. */
export type FigureParams = Readonly<Record<string, string>>;

/** One way in which a figure may be drawn otherwise: its words are the figure's own, `option.<key>` and `option.<key>.<choice>`. */
export interface FigureOption {
  readonly key: string;
  /** The usual one first. */
  readonly choices: readonly string[];
}

/** A chart and what it needs: the report's figures and the charts of the views alike. */
export interface Chart {
  /** Stable: commands, documents and outlines name it so. */
  readonly id: string;
  /** Its own words in both languages, with `{name}` places. */
  readonly words: Readonly<Record<Lang, Readonly<Record<string, string>>>>;
  /** Beyond the week's own rows. */
  readonly needs?: (params: FigureParams, rows: WeekRows) => HistoryNeeds;
  readonly data: (input: FigureInput, params: FigureParams, history: FigureHistory) => FigureContent;
}

/** A figure of the weekly. */
export interface Figure extends Chart {
  /** Figures and tables are counted apart: 图1, 表1. */
  readonly counts: 'figure' | 'table';
  /** The section of the report that it stands in (`shared/chapter/sections.ts`). */
  readonly section: string;
  /** The report has it only where the user puts it into the outline. */
  readonly isBeyond?: true;
  /** It belongs to the closing pages, the same every week: no board shows it that the outline does not have it on. */
  readonly isClosing?: true;
  readonly options?: readonly FigureOption[];
}

/** A whole number of a parameter, within bounds; what is none of it is the usual one. */
export function numberParam(params: FigureParams, name: string, usual: number, most: number): number {
  const value = Number(params[name]);
  return Number.isInteger(value) && value > 0 && value <= most ? value : usual;
}
