import { chartTheme } from '../../shared/charts/chart-theme.ts';
import type { FigureData } from '../../shared/figures/figure-data.ts';
import { nativeCharts } from './drawingml/native-charts.ts';
import type { Drawn } from './drawn-report.ts';
import type { ReportOrder } from './report-order.ts';
import type { DocumentChart } from './writers/docx/exhibits.ts';

/** A figure as a chart that Word edits, as large as its picture would be; null where it is no chart. */
export function documentChart(
  figure: FigureData,
  size: { readonly width: number; readonly height: number },
  { chapter, look, measure }: Pick<ReportOrder, 'chapter' | 'look'> & Pick<Drawn, 'measure'>,
): DocumentChart | null {
  const { latinFont, bodyFont } = chapter.style;
  const theme = chartTheme('print', look.appearance, latinFont);
  const fonts = { latin: latinFont, eastAsian: bodyFont };
  const [parts] = nativeCharts([figure], { theme, fonts, lang: chapter.lang, measure: measure.width, size });
  return parts ? { parts, width: size.width, height: size.height } : null;
}
