import type { EChartsOption } from 'echarts';
import type { Lang } from '../contract/envelope.ts';
import type { FigureData } from '../figures/figure-data.ts';
import { barsHeight, barsOption, printedBarsHeight } from './bars.ts';
import { type ChartFrame, type ChartSize, layoutFrame } from './chart-frame.ts';
import type { ChartTheme } from './chart-theme.ts';
import { columnsOption } from './columns.ts';
import { dotsHeight, dotsOption } from './dots.ts';
import { linesOption } from './lines.ts';
import { pictureOption, pictureRoom } from './picture.ts';
import { tableLayout, tableOption } from './table.ts';
import type { MeasureText } from './wrap-text.ts';

/** A figure and what it is drawn in. */
export interface Drawing {
  readonly data: FigureData;
  readonly theme: ChartTheme;
  readonly lang: Lang;
  readonly measure: MeasureText;
  /** Null where the page around the chart says title and source itself. */
  readonly frame: ChartFrame | null;
}

/** Height of an upright plot in which a line can still be read. */
const PLOT_HEIGHT = 180;
/** What stands between caption, plot and source. */
const AROUND = 24;

/** A figure of any kind as an ECharts option: the same on a canvas, as SVG and in a document. */
export function chartOption({ data, theme, lang, measure, frame }: Drawing, size: ChartSize): EChartsOption {
  switch (data.kind) {
    case 'bars':
      return barsOption(data, theme, size, measure, frame);
    case 'dots':
      return dotsOption(data, theme, size, measure, frame);
    case 'columns':
      return columnsOption(data, theme, size, measure, { lang, frame });
    case 'lines':
      return linesOption(data, theme, size, measure, { lang, frame });
    case 'table':
      return tableOption(data, theme, size.width, measure, frame);
    case 'picture':
      return pictureOption(data, theme, size, measure, frame);
  }
}

/** A picture of a card's width, before the card is there. */
const USUAL_WIDTH = 560;

/** The least height of the drawing itself, without caption and source. */
export function plotHeight(data: FigureData, theme: ChartTheme): number {
  if (data.kind === 'picture') return Math.ceil(pictureRoom(data, USUAL_WIDTH));
  if (data.kind === 'bars') return barsHeight(data.points.length, theme);
  return data.kind === 'dots' ? dotsHeight(data.points.length, theme) : PLOT_HEIGHT;
}

/** The height at which a figure goes out with its caption and source, at a width. */
export function pictureHeight({ data, theme, measure, frame }: Drawing, width: number, least: number): number {
  if (data.kind === 'table') return Math.ceil(tableLayout(data, theme, width, measure, frame).height);
  const { title, footer, ruleY } = layoutFrame(frame, theme, { width, height: 0 }, measure);
  const around = (title?.height ?? 0) + (footer?.height ?? 0) + (ruleY === null ? 0 : AROUND);
  if (data.kind === 'picture') return Math.ceil(pictureRoom(data, width) + around);
  const isBareBars = frame === null && data.kind === 'bars';
  const plot = isBareBars ? printedBarsHeight(data, theme, width, measure) : plotHeight(data, theme);
  return Math.max(least, plot + around);
}
