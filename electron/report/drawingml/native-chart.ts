import type { ChartSize } from '../../../shared/charts/chart-frame.ts';
import type { ChartTheme } from '../../../shared/charts/chart-theme.ts';
import type { MeasureText } from '../../../shared/charts/wrap-text.ts';
import type { Lang } from '../../../shared/contract/envelope.ts';

/** How charts that an office program draws are to look. */
export interface NativeLook {
  /** Print colours; sizes in px, as everywhere: 12 is 9 pt. */
  readonly theme: ChartTheme;
  /** Faces of the document, by script. */
  readonly fonts: { readonly latin: string; readonly eastAsian: string };
  readonly lang: Lang;
  readonly measure: MeasureText;
  /** Room of the chart, in px. */
  readonly size: ChartSize;
}

/** A chart before it is XML and workbook, both of which are made from it, so that they cannot differ. */
export interface NativeChart {
  readonly id: string;
  readonly categories: Categories;
  readonly series: readonly NativeSeries[];
  readonly bars: { readonly isHorizontal: boolean; readonly isStacked: boolean; readonly gapPct: number };
  readonly left: NativeAxis;
  /** Of a line over columns and of what is shaded; null where there is neither. */
  readonly right: NativeAxis | null;
  readonly hasLegend: boolean;
  /** A day without a value: a hole, or passed over by the line. */
  readonly blanks: 'gap' | 'span';
  /** Where axes cross, as shares of the chart; null: the office program's own choice. */
  readonly plot: PlotShares | null;
  /** Lines from the highest to the lowest point of each category. */
  readonly joinsPoints: boolean;
  /** Text in px. */
  readonly labelSize: number;
}

export interface PlotShares {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What stands along the foot: words as they are, or days on an axis of time. */
export type Categories =
  | { readonly kind: 'words'; readonly texts: readonly string[] }
  | {
      readonly kind: 'days';
      readonly days: readonly string[];
      /** How the axis prints them. */
      readonly code: string;
      /** One in how many months is named; null: days stand one beside the other, however far apart they are, and one in `every` is. */
      readonly months: number | null;
      readonly every: number;
      /** How the workbook prints them. */
      readonly cellCode: string;
    };

/** A value axis; null: as the office program finds it from the values. */
export interface NativeAxis {
  readonly min: number | null;
  readonly max: number | null;
  readonly step: number | null;
  readonly isLog: boolean;
  readonly isHidden: boolean;
  readonly code: string;
  /** The value at which the axis of categories is drawn; null: at zero. */
  readonly baseline: number | null;
}

export interface NativeSeries {
  readonly name: string;
  /** Areas lie one upon the other, behind all else. */
  readonly form: 'bar' | 'line' | 'area';
  readonly axis: 'left' | 'right';
  /** One a category, unrounded; null has no cell in the workbook and no point in the chart. */
  readonly values: readonly (number | null)[];
  readonly code: string;
  readonly colour: string;
  /** How much of a bar's or an area's colour is seen; zero: none. */
  readonly opacityPct: number;
  readonly isInLegend: boolean;
  /** Width of a line in px; zero draws none. */
  readonly width: number;
  readonly isDashed: boolean;
  readonly marker: { readonly size: number; readonly isHollow: boolean } | null;
  /** Points that look otherwise than their series. */
  readonly points: readonly PointLook[];
  readonly labels: SeriesLabels | null;
}

interface PointLook {
  readonly index: number;
  readonly colour: string;
  /** `hollow`: a forecast; `pale`: a sum that is to grow. */
  readonly look: 'full' | 'hollow' | 'pale';
}

export interface SeriesLabels {
  readonly position: 'outEnd' | 't' | 'b' | 'r';
  /** Every value is printed, or those of `points` alone. */
  readonly isAll: boolean;
  readonly points: readonly PointLabel[];
}

export interface PointLabel {
  readonly index: number;
  readonly code: string;
  readonly bold: boolean;
  readonly colour: string;
  readonly position: SeriesLabels['position'];
  /** The series' name, and its value where it is no guide. */
  readonly says: 'value' | 'name' | 'both';
  /** Downwards from where it would stand, as a share of the chart's height. */
  readonly down: number;
}
