import type { Box, ChartSize } from '../../../shared/charts/chart-frame.ts';
import type { PlotShares } from './native-chart.ts';

/** A box of a chart as shares of it. */
export function sharesOf({ x, y, width, height }: Box, size: ChartSize): PlotShares {
  return { x: x / size.width, y: y / size.height, width: width / size.width, height: height / size.height };
}
