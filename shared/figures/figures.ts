import { titleWithCause } from '../commentary/cause.ts';
import type { Lang } from '../contract/envelope.ts';
import { text } from '../i18n/text.ts';
import { weekLabel } from '../market/trading-week.ts';
import { activeStocks } from './active-stocks.ts';
import { agentForecast } from './agent-forecast.ts';
import { ahIndex } from './ah-index.ts';
import { ahPairs } from './ah-pairs.ts';
import { constituents } from './constituents.ts';
import type { Figure, FigureContent, FigureInput, FigureParams } from './figure.ts';
import type { FigureData } from './figure-data.ts';
import type { FigureHistory } from './figure-history.ts';
import { optionsOf } from './figure-options.ts';
import { globalIndices } from './global-indices.ts';
import { holdingsChange } from './holdings-change.ts';
import { onlineRetail } from './online-retail.ts';
import { priceTable } from './price-table.ts';
import { sectorTrend } from './sector-trend.ts';
import { sectorVsBenchmarks } from './sector-vs-benchmarks.ts';
import { sizeAndDividend } from './size-and-dividend.ts';
import { southboundCumulative } from './southbound-cumulative.ts';
import { southboundDaily } from './southbound-daily.ts';
import { themes } from './themes.ts';
import { tokenCalls } from './token-calls.ts';

/** Every figure, in the order of the report, which numbers them; then those beyond it. */
export const FIGURES: readonly Figure[] = [
  sectorVsBenchmarks,
  constituents,
  onlineRetail,
  priceTable,
  agentForecast,
  tokenCalls,
  globalIndices,
  sizeAndDividend,
  themes,
  southboundDaily,
  ahIndex,
  activeStocks,
  sectorTrend,
  southboundCumulative,
  ahPairs,
  holdingsChange,
];

export function figureById(id: string): Figure | null {
  return FIGURES.find((figure) => figure.id === id) ?? null;
}

/** A figure for a week, numbered by its place among those of its kind; one that rests on the shipped sample says so wherever it goes. */
export function figureData(
  figure: Figure,
  input: FigureInput,
  history: FigureHistory,
  params: FigureParams = {},
): FigureData {
  const { lang } = input.rows;
  const chosen = { ...input.rows.settings.figureOptions[figure.id], ...params };
  const content = figure.data(input, chosen, history);
  return placed(figure.id, numberOf(figure, lang), { ...content, ...optionsOf(figure, chosen, lang) }, input);
}

/** `图1`; nothing of what the report does not have. */
function numberOf(figure: Figure, lang: Lang): string {
  if (figure.counts === null) return '';
  const n = FIGURES.filter(({ counts }) => counts === figure.counts).indexOf(figure) + 1;
  return text(lang, figure.counts === 'table' ? 'figure.tableNo' : 'figure.no', { n });
}

/** A figure's data with its id and number, the analyst's cause in its title, and the sample's word where it rests on it. */
export function placed(id: string, no: string, content: FigureContent, { rows }: FigureInput): FigureData {
  // Of what is not there nothing is the sample's.
  const isOfSample = rows.sample && content.state !== 'missing';
  const notes = isOfSample ? [text(rows.lang, 'figure.sample'), ...content.notes] : content.notes;
  const title = titleWithCause(content.title, rows.causes.get(`figure:${id}`) ?? '', rows.lang, weekLabel(rows.week));
  return { id, no, ...content, title, notes };
}
