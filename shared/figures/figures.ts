import { OTHER_FIGURES, sectionsOf } from '../chapter/sections.ts';
import { titleWithCause } from '../commentary/cause.ts';
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
import { inSections, type OutlineEntry, type OutlineFigure, outlineNumbers, resolveOutline } from './outline.ts';
import { priceTable } from './price-table.ts';
import { ratingScheme } from './rating-scheme.ts';
import { ratingScorecard } from './rating-scorecard.ts';
import { sectorTrend } from './sector-trend.ts';
import { sectorVsBenchmarks } from './sector-vs-benchmarks.ts';
import { sizeAndDividend } from './size-and-dividend.ts';
import { southboundCumulative } from './southbound-cumulative.ts';
import { southboundDaily } from './southbound-daily.ts';
import { themes } from './themes.ts';
import { tokenCalls } from './token-calls.ts';
import type { UserFigureRows } from './user-figures/gathered-figure.ts';
import { type UserFigureDraft, userFigureCounts } from './user-figures/user-figure.ts';
import { userFigureContent } from './user-figures/user-figure-content.ts';

/** Every figure that ships, in the order of the report; which of them it prints, and in which order, is the user's to change. */
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
  activeStocks,
  ahIndex,
  sectorTrend,
  southboundCumulative,
  ahPairs,
  holdingsChange,
  ratingScorecard,
  ratingScheme,
];

/** The report's figures in the order in which it prints them, before the user orders them otherwise. */
export const DEFAULT_OUTLINE: readonly string[] = FIGURES.filter(({ isBeyond }) => !isBeyond).map(({ id }) => id);

export function figureById(id: string): Figure | null {
  return FIGURES.find((figure) => figure.id === id) ?? null;
}

/** A figure for a week, numbered by its place in the outline; without a number where it stands in none. */
export function figureData(
  figure: Figure,
  input: FigureInput,
  history: FigureHistory,
  params: FigureParams = {},
): FigureData {
  const { lang, settings } = input.rows;
  const chosen = { ...settings.figureOptions[figure.id], ...params };
  const content = { ...figure.data(input, chosen, history), ...optionsOf(figure, chosen, lang) };
  // What the closing pages say is the same on any data.
  const placedIn = figure.isClosing ? { ...input, rows: { ...input.rows, sample: false } } : input;
  return placed(figure.id, numberOf(figure.id, input), content, placedIn);
}

/** A place of the outline with the section that the figure stands in. */
export interface PlacedEntry extends OutlineEntry {
  readonly section: string;
}

/** The outline of a week: every figure that ships or is the user's, in order; one that belongs to another week is not in this one's. */
export function outlineOf({ rows }: FigureInput): PlacedEntry[] {
  const others = new Set(
    rows.userFigures.flatMap(({ figure: { id, week } }) => (week === null || week === rows.week.from ? [] : [id])),
  );
  const entries = entriesOf(rows).map((entry) => ({
    ...entry,
    included: entry.included && !others.has(entry.id),
    section: sectionOf(entry),
  }));
  return inSections(entries, sectionsOf(rows.settings.report.sections, rows.lang));
}

function entriesOf({ outline, userFigures }: FigureInput['rows']): OutlineEntry[] {
  const shipped = FIGURES.map(({ id }) => id);
  const own = userFigures.map(({ figure }) => figure.id);
  return resolveOutline(outline, { shipped, usual: DEFAULT_OUTLINE, own });
}

/** Figures that are ticked, whether or not this week and the sections that it prints have a place for them. */
export function tickedIn({ rows }: FigureInput): ReadonlySet<string> {
  return new Set(entriesOf(rows).flatMap(({ id, included }) => (included ? [id] : [])));
}

/** The section that a place of the outline belongs to: the user's choice, else the figure's own. */
export function sectionOf({ id, section }: OutlineEntry): string {
  return section ?? figureById(id)?.section ?? OTHER_FIGURES;
}

const numbers = new WeakMap<FigureInput, ReadonlyMap<string, number>>();

/** The number as the report prints it: 图3, Table 1; empty for a figure that the outline leaves out. */
export function numberOf(id: string, input: FigureInput): string {
  const n = numberIn(id, input);
  if (n === null) return '';
  return text(input.rows.lang, countsOf(id, input) === 'table' ? 'figure.tableNo' : 'figure.no', { n });
}

/** The same as a number; null for a figure that the outline leaves out. */
export function numberIn(id: string, input: FigureInput): number | null {
  return numbersOf(input).get(id) ?? null;
}

function numbersOf(input: FigureInput): ReadonlyMap<string, number> {
  const kept = numbers.get(input);
  if (kept) return kept;
  const made = outlineNumbers(outlineOf(input), (id) => countsOf(id, input));
  numbers.set(input, made);
  return made;
}

/** Whether a figure counts among figures or tables. */
export function countsOf(id: string, { rows }: FigureInput): OutlineFigure['counts'] {
  const own = rows.userFigures.find(({ figure }) => figure.id === id);
  return own ? userFigureCounts(own.figure) : (figureById(id)?.counts ?? 'figure');
}

const printed = new WeakMap<FigureInput, WeakMap<FigureHistory, readonly FigureData[]>>();

/** The figures that a week's report prints, in the order of the outline; made once, for the week's heads and for the window. */
export function reportFigures(input: FigureInput, history: FigureHistory): readonly FigureData[] {
  const ofInput = printed.get(input) ?? new WeakMap<FigureHistory, readonly FigureData[]>();
  const kept = ofInput.get(history);
  if (kept) return kept;
  const made = outlineOf(input).flatMap(({ id, included }) =>
    included ? (anyFigureData(id, input, history) ?? []) : [],
  );
  printed.set(input, ofInput.set(history, made));
  return made;
}

/** What a window shows of a week: the report's figures, then those beyond it that the outline does not have and no closing page has. */
export function boardFigures(input: FigureInput, history: FigureHistory): FigureData[] {
  const ofReport = reportFigures(input, history);
  const beyond = FIGURES.filter(
    ({ id, isBeyond, isClosing }) => isBeyond && !isClosing && !ofReport.some((figure) => figure.id === id),
  );
  return [...ofReport, ...beyond.map((figure) => figureData(figure, input, history))];
}

/** A figure that ships or is the user's, by its id; null where there is none. */
export function anyFigureData(
  id: string,
  input: FigureInput,
  history: FigureHistory,
  params: FigureParams = {},
): FigureData | null {
  const own = input.rows.userFigures.find(({ figure }) => figure.id === id);
  if (own) return placedUserFigure(id, own.figure, input, own);
  const shipped = figureById(id);
  return shipped && figureData(shipped, input, history, params);
}

/** A figure of the user's, kept or not yet, for a week; what rests on no file is never the sample's. */
export function placedUserFigure(
  id: string,
  figure: UserFigureDraft,
  input: FigureInput,
  rows: UserFigureRows,
): FigureData {
  const { sample } = input.rows;
  const isOfFiles = figure.content.kind !== 'pasted' && figure.content.kind !== 'picture';
  const placedIn = { ...input, rows: { ...input.rows, sample: sample && isOfFiles } };
  return placed(id, numberOf(id, input), userFigureContent(figure, input, rows), placedIn);
}

/** A figure's data with its id and number, the analyst's cause in its title, the house's name in its source, and the sample's word where it rests on it. */
export function placed(id: string, no: string, content: FigureContent, { rows }: FigureInput): FigureData {
  // Of what is not there nothing is the sample's.
  const isOfSample = rows.sample && content.state !== 'missing';
  const notes = isOfSample ? [text(rows.lang, 'figure.sample'), ...content.notes] : content.notes;
  const { houseName } = rows.settings;
  const isNamed = houseName !== '' && content.state !== 'missing' && !content.source.names.includes(houseName);
  const source = isNamed ? { ...content.source, names: [...content.source.names, houseName] } : content.source;
  const title = titleWithCause(content.title, rows.causes.get(`figure:${id}`) ?? '', rows.lang, weekLabel(rows.week));
  return { id, no, ...content, title, notes, source };
}
