import { hasBothChannels, sumExactly, totalOrChannels } from '../analytics/southbound-net.ts';
import type { ActiveStock } from '../contract/week-parts.ts';
import { instrumentKind, instrumentName } from '../market/instrument-name.ts';
import { derivedKey, factTraceKey } from '../trace/key.ts';
import { type ClosingRows, closingRowsOf } from './closing-rows.ts';
import { southboundWeek, UNITS_PER_YI } from './southbound.ts';
import type { ActiveRow, WeekRows } from './week-rows.ts';

/** The table of active stocks, money in 亿 of the lists' currency, with its closing rows, money in 亿 of HKD. */
export interface ActiveTable extends ClosingRows {
  readonly activeStocks: ActiveStock[];
  readonly activeEtfs: ActiveStock[];
}

/**
 * Active stocks of the week (design, section 5, Active stocks, week): for each name, buy - sell over the days and channels on
 * which it was listed; ETFs apart; closing rows where the whole week can be converted.
 */
export function activeTableOf(rows: WeekRows): ActiveTable {
  const listed = listedRows(rows);
  const table = [...Map.groupBy(listed, ({ code }) => code)].map(([code, ofCode]) => activeStockOf(code, ofCode, rows));
  table.sort((a, b) => b.net - a.net || (a.code < b.code ? -1 : 1));
  const isEtf = ({ code }: { code: string }) => instrumentKind(code, rows.labels) === 'etf';
  return {
    activeStocks: table.filter((row) => !isEtf(row)),
    activeEtfs: table.filter(isEtf),
    ...closingRowsOf(listed, rows.labels, { found: southboundWeek(rows), rates: rows.rates }),
  };
}

/**
 * The lists' rows that count, in one currency: HKD, in which Hong Kong's stocks trade, else whichever there is; two are never
 * added. What is stated of a stock's day both as a total and by channel counts once.
 */
export function listedRows({ active }: Pick<WeekRows, 'active'>): readonly ActiveRow[] {
  const currency = active.some((row) => row.currency === 'HKD') ? 'HKD' : active[0]?.currency;
  const ofCurrency = active.filter((row) => row.currency === currency);
  return [...Map.groupBy(ofCurrency, ({ date }) => date).values()].flatMap((ofDay) => {
    const areWhole = hasBothChannels(ofDay);
    return [...Map.groupBy(ofDay, ({ code }) => code).values()].flatMap((rows) => totalOrChannels(rows, areWhole));
  });
}

function activeStockOf(
  code: string,
  rows: readonly ActiveRow[],
  { labels, lang, holdings, week }: WeekRows,
): ActiveStock {
  const holding = holdings.find((row) => row.code === code) ?? null;
  return {
    code,
    name: instrumentName(code, labels, lang),
    currency: rows[0]?.currency ?? 'HKD',
    net: sumExactly(rows.map(({ net }) => net)) / UNITS_PER_YI,
    days: new Set(rows.map(({ date }) => date)).size,
    holdingPct: holding?.pct ?? null,
    holdingDate: holding?.date ?? null,
    holdingBasis: holding && (holding.basis ?? 'issued'),
    trace: derivedKey('activeNet', code, week.from),
    holdingTrace: holding && factTraceKey('holdings', [code], holding.date, 'pct'),
  };
}
