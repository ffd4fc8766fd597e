import { bandOf } from '../analytics/rating-scheme.ts';
import type { AhPairRow } from '../contract/ah-premium.ts';
import type { IndexRow } from '../contract/indices.ts';
import {
  STOCK_CHARTS,
  type Stock,
  type StockChart,
  type StockPair,
  type StockPrice,
  type StockRating,
} from '../contract/stock.ts';
import type { FigureInput } from '../figures/figure.ts';
import { groupName } from '../figures/groups.ts';
import { currencyOfCode, marketOf } from '../market/code.ts';
import { instrumentKind, instrumentName } from '../market/instrument-name.ts';
import { isSouthboundShut } from '../market/southbound-days.ts';
import { derivedKey, factTraceKey, priceKey } from '../trace/key.ts';
import { type IndexHistory, indexTableOf, yearRange } from './index-table.ts';
import { isShare, whyWeekMissing } from './missing-reason.ts';
import { benchmarkOfRating } from './rating-closes.ts';
import { judgedReading } from './reading-of-rating.ts';
import { scorecardOf } from './scorecard.ts';
import { targetReading } from './target-reading.ts';
import { standingRatings, watchlistOf } from './watchlist.ts';
import type { ActiveRow, HoldingRow, WeekRows } from './week-rows.ts';

/** What an instrument's page rests on beyond the week's own rows. */
export interface StockHistory {
  readonly index: IndexHistory;
  /** The lists of the weeks that the page's chart of them shows. */
  readonly active: readonly ActiveRow[];
  /** Every holding of it up to the week's end, in the order of their days. */
  readonly holdings: readonly HoldingRow[];
  /** Its pair with its place in its history; null where it has none. */
  readonly pair: AhPairRow | null;
}

/** One instrument in a week, by the same functions as the week's own tables. */
export function stockOf(code: string, input: FigureInput, history: StockHistory): Stock {
  const { rows } = input;
  const { labels, lang, week } = rows;
  const label = labels.get(code);
  const ah = pairOf(code, input, history);
  const price = priceOf(code, input, history);
  const places = watchlistOf(rows).filter((place) => place.code === code);
  const stock: Omit<Stock, 'charts'> = {
    week: week.from,
    code,
    name: instrumentName(code, labels, lang),
    kind: instrumentKind(code, labels),
    currency: currencyOfCode(code),
    listedOn: label?.listedOn ?? null,
    delistedOn: label?.delistedOn ?? null,
    places,
    groups: [...rows.groups]
      .filter(([, codes]) => codes.includes(code))
      .map(([id]) => ({ id, name: groupName(id, lang, rows.groupNames.get(id) ?? null) })),
    price,
    southbound: southboundOf(code, input, history),
    rating: ratingOf(code, rows),
    events: scorecardOf(rows)
      .filter((line) => line.code === code)
      .sort((a, b) => (a.ratedOn < b.ratedOn ? 1 : -1)),
    ah,
  };
  return { ...stock, charts: chartsOf(stock, history) };
}

function priceOf(code: string, { rows, changes }: FigureInput, { index }: StockHistory): StockPrice {
  const row = rows.closes.find((one) => one.code === code);
  const change = changes.find((one) => one.code === code) ?? null;
  const [table] = row ? indexTableOf(rows, [code], index) : [];
  const lastDate = row?.closeDate ?? row?.baseDate ?? null;
  const last = row?.close ?? row?.baseClose ?? null;
  return {
    last: lastDate === null || last === null ? null : datedClose(code, lastDate, last),
    week: change,
    why: change ? change.why : whyWeekMissing(code, rows),
    changes: table ? (['1m', '3m', 'ytd', '1y'] as const).map((span) => ({ span, ...table.changes[span] })) : [],
    year: row && table ? yearOf(row, table, rows, index) : null,
  };
}

function yearOf(
  row: WeekRows['closes'][number],
  { percentiles, fromExtremes }: IndexRow,
  rows: WeekRows,
  index: IndexHistory,
): StockPrice['year'] {
  const range = yearRange(row, rows, index);
  if (!range) return null;
  return {
    low: datedClose(row.code, range.low.date, range.low.close),
    high: datedClose(row.code, range.high.date, range.high.close),
    position: { pct: range.positionPct, trace: derivedKey('yearPosition', row.code, rows.week.from) },
    percentile: percentiles['1y'],
    fromHigh: { pct: fromExtremes.high.pct, trace: fromExtremes.high.trace },
  };
}

function datedClose(code: string, date: HoldingRow['date'], close: number) {
  return { close, date, trace: priceKey(code, date, 'close') };
}

/** Shares of Hong Kong alone are bought through southbound. */
function southboundOf(code: string, { rows, active }: FigureInput, { holdings }: StockHistory): Stock['southbound'] {
  if (marketOf(code) !== 'HK' || !isShare(code, rows)) return null;
  const net = [...active.activeStocks, ...active.activeEtfs].find((one) => one.code === code) ?? null;
  const without = isSouthboundShut(rows) ? 'shut' : rows.active.length === 0 ? 'absent' : 'unlisted';
  const held = holdings.at(-1);
  return {
    net,
    why: net ? null : without,
    holding: held
      ? {
          pct: held.pct,
          date: held.date,
          basis: held.basis,
          trace: factTraceKey('holdings', [code], held.date, 'pct'),
        }
      : null,
  };
}

/** The rating that stands, whether or not the name has a place on the list. */
function ratingOf(code: string, rows: WeekRows): StockRating | null {
  const standing = standingRatings(rows).get(code);
  if (!standing) return null;
  const benchmark = benchmarkOfRating(standing, rows);
  return {
    ...targetReading(code, standing, rows),
    ...judgedReading(standing, rows.week.to, rows).reading,
    rating: standing.rating,
    band: bandOf(rows.scheme, standing.rating)?.id ?? null,
    ratedOn: standing.ratedOn,
    reiteratedOn: standing.reiteratedOn,
    targetPrice: standing.targetPrice,
    benchmark,
    benchmarkName: instrumentName(benchmark, rows.labels, rows.lang),
    by: standing.by,
  };
}

function pairOf(code: string, { rows }: FigureInput, { pair }: StockHistory): StockPair | null {
  if (!pair) return null;
  const { aCode, hCode, previousDate } = pair;
  const side = code === aCode ? 'A' : 'H';
  const other = side === 'A' ? hCode : aCode;
  return {
    pair,
    side,
    other: { code: other, name: instrumentName(other, rows.labels, rows.lang) },
    previousTrace: previousDate && derivedKey('ahPremiumDay', hCode, previousDate),
  };
}

/** What has anything to draw: a page has no empty frames. */
function chartsOf(stock: Omit<Stock, 'charts'>, { active, holdings }: StockHistory): StockChart[] {
  const { code, price, places, southbound, rating, ah } = stock;
  const isCovered = places.length === 0 || places.some(({ ratedOn }) => ratedOn !== null);
  const isThere: Readonly<Record<StockChart, boolean>> = {
    'price-history': price.last !== null,
    'active-name': southbound !== null && active.some((row) => row.code === code),
    // One day makes no line.
    'holding-history': southbound !== null && holdings.length > 1,
    'rating-history': rating !== null && rating.baseDate !== null && isCovered,
    'ah-pair': ah !== null && (ah.pair.premiumPct ?? ah.pair.previousPremiumPct) !== null,
  };
  return STOCK_CHARTS.filter((chart) => isThere[chart]);
}
