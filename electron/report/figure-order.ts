import type { ChartAppearance } from '../../shared/charts/chart-theme.ts';
import type { Lang } from '../../shared/contract/envelope.ts';
import type { FigureFormat } from '../../shared/contract/report.ts';
import type { FigureData } from '../../shared/figures/figure-data.ts';

/** A figure to be written: its data, how, and in whose words. */
export interface FigureOrder {
  readonly figure: FigureData;
  readonly format: FigureFormat;
  readonly theme: 'print' | 'light' | 'dark';
  readonly width: 'half' | 'full';
  readonly appearance: ChartAppearance;
  /** The user's own; the bundled one draws what it cannot. */
  readonly face: { readonly family: string; readonly face: string; readonly measures: string } | null;
  readonly lang: Lang;
}
