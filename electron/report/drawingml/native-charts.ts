import { type FigureData, hasContent } from '../../../shared/figures/figure-data.ts';
import { barsChart } from './bars-chart.ts';
import { chartWorkbook } from './chart-workbook.ts';
import { chartXml } from './chart-xml.ts';
import { columnsChart } from './columns-chart.ts';
import { dotsChart } from './dots-chart.ts';
import { linesChart } from './lines-chart.ts';
import type { NativeChart, NativeLook } from './native-chart.ts';

/** A figure as a chart that an office program draws and edits: its part, and the workbook behind it. */
export interface ChartParts {
  readonly id: string;
  readonly chartXml: string;
  readonly workbook: Uint8Array;
}

/** Charts of all figures that can be one, in their order; tables, pictures and what has nothing to draw are none. */
export function nativeCharts(figures: readonly FigureData[], look: NativeLook): ChartParts[] {
  return figures.flatMap((figure) => {
    const chart = nativeChart(figure, look);
    return chart ? [{ id: figure.id, chartXml: chartXml(chart, look), workbook: chartWorkbook(chart) }] : [];
  });
}

/** A figure as what chart and workbook are made from; null where it is no chart. */
export function nativeChart(figure: FigureData, look: NativeLook): NativeChart | null {
  if (figure.state === 'missing' || !hasContent(figure)) return null;
  switch (figure.kind) {
    case 'bars':
      return barsChart(figure, look);
    case 'columns':
      return columnsChart(figure, look);
    case 'lines':
      return linesChart(figure, look);
    case 'dots':
      return dotsChart(figure, look);
    case 'table':
    case 'picture':
      return null;
  }
}
