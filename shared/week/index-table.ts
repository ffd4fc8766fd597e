import { type CorporateAction, isSplitWithin } from '../analytics/ex-rights.ts';
import { shareOfWindow, windowStart } from '../analytics/percentile.ts';
import type { DatedClose } from '../analytics/rating-reading.ts';
import { changeOverPct, spanBase, spanStart } from '../analytics/span-change.ts';
import { weekChangePct } from '../analytics/week-change.ts';
import type { IndexRow, Span } from '../contract/indices.ts';
import { marketOf } from '../market/code.ts';
import { instrumentKind, instrumentName } from '../market/instrument-name.ts';
import type { IsoDate } from '../market/iso-date.ts';
import type { TradingWeek } from '../market/trading-week.ts';
import { derivedKey, weekChangeKey } from '../trace/key.ts';
import type { WeekRows } from './week-rows.ts';

/** Windows of a percentile, and their years. */
export const PERCENTILE_WINDOWS = { '1y': 1, '3y': 3, '5y': 5 } as const;
export type PercentileWindow = keyof typeof PERCENTILE_WINDOWS;
/** What an index table is worked out from beside the week's rows. */
export interface IndexHistory {
  /** The close on a day or the last one before it, on the basis on which the week reads the instrument. */
  readonly closeOn: (code: string, day: IsoDate) => DatedClose | null;
  /** Closes within a percentile's window, and how many of them are at or below the last one. */
  readonly within: (
    code: string,
    window: PercentileWindow,
  ) => { readonly count: number; readonly below: number } | null;
  /** The highest and the lowest close of 52 weeks up to the last one. */
  readonly extreme: (code: string, side: ExtremeSide) => DatedClose | null;
}

/** Ends of a year's closes. */
export type ExtremeSide = 'high' | 'low';

/** The window of a percentile: from after its first day to the last close. */
export function percentileWindow(last: IsoDate, window: PercentileWindow): { from: IsoDate; to: IsoDate } {
  return { from: windowStart(last, PERCENTILE_WINDOWS[window]), to: last };
}

/** An instrument's closes of the week, on the basis on which it is read. */
type Closes = WeekRows['closes'][number];

/** Instruments of a group with their changes over the usual spans, their place among years of closes, and their distance from the ends of 52 weeks. */
export function indexTableOf(rows: WeekRows, codes: readonly string[], history: IndexHistory): IndexRow[] {
  const closes = new Map(rows.closes.map((row) => [row.code, row]));
  return codes.map((code): IndexRow => {
    const row = closes.get(code) ?? null;
    const change = (span: Span) => {
      const over = row && spanChange(row, span, rows, history);
      return {
        pct: over?.pct ?? null,
        baseDate: over?.base.date ?? null,
        trace:
          span === '1w'
            ? weekChangeKey(code, rows.week.from)
            : derivedKey('changeOver', `${code}@${span}`, rows.week.from),
      };
    };
    const place = (window: PercentileWindow) => ({
      pct: row && percentileOf(row, window, rows, history),
      trace: derivedKey(`percentile${window}`, code, rows.week.from),
    });
    const fromExtreme = (side: ExtremeSide) => {
      const found = row && extremeDistance(row, side, rows, history);
      return {
        pct: found?.pct ?? null,
        date: found?.extreme.date ?? null,
        trace: derivedKey(side === 'high' ? 'fromYearHigh' : 'fromYearLow', code, rows.week.from),
      };
    };
    return {
      code,
      name: instrumentName(code, rows.labels, rows.lang),
      kind: instrumentKind(code, rows.labels),
      close: row?.close ?? null,
      closeDate: row?.closeDate ?? null,
      changes: {
        '1w': change('1w'),
        '1m': change('1m'),
        '3m': change('3m'),
        ytd: change('ytd'),
        '1y': change('1y'),
      },
      percentiles: { '1y': place('1y'), '3y': place('3y'), '5y': place('5y') },
      fromExtremes: { high: fromExtreme('high'), low: fromExtreme('low') },
    };
  });
}

/** A change over a span, with what it is made from beside the week's last close. */
export interface SpanChange {
  readonly pct: number | null;
  readonly base: DatedClose;
  /** Splits between, where the report's setting and the basis have them taken out. */
  readonly splits: readonly CorporateAction[];
}

/** Change over a span in per cent, on one basis and adjusted for splits as the report's setting has it; null without a base. */
export function spanChange(row: Closes, span: Span, rows: WeekRows, history: IndexHistory): SpanChange | null {
  const { code, adj, close, closeDate } = row;
  const base = baseOf(row, span, rows.week, history);
  if (close === null || closeDate === null || !base) return null;
  const isAdjusted = adj === 'raw' && rows.settings.changeBasis === 'splitAdjusted';
  const splits = rows.actions.filter(
    (action) =>
      isAdjusted &&
      action.code === code &&
      action.factor !== null &&
      action.exDate > base.date &&
      action.exDate <= closeDate,
  );
  return { pct: changeOverPct(base.close, close, splits), base, splits };
}

/** The close that a span starts from; null where there is none near its first day. */
function baseOf(row: Closes, span: Span, week: TradingWeek, { closeOn }: IndexHistory): DatedClose | null {
  if (!row.closeDate) return null;
  // The week's own change, however old its base: two numbers for one thing would be one too many.
  if (span === '1w')
    return row.baseDate && row.baseClose !== null ? { date: row.baseDate, close: row.baseClose } : null;
  const start = spanStart(span, week, row.closeDate);
  return spanBase(closeOn(row.code, start), start);
}

/** Null too where closes as traded have a split among them: they are not on one basis (design, section 5, Basis). */
function percentileOf(
  { code, closeDate, adj }: Closes,
  window: PercentileWindow,
  { calendar, actions }: WeekRows,
  { within }: IndexHistory,
): number | null {
  const market = marketOf(code);
  const found = closeDate ? within(code, window) : null;
  if (!found || !market || !closeDate) return null;
  const days = percentileWindow(closeDate, window);
  const own = actions.filter((action) => action.code === code);
  if (adj === 'raw' && isSplitWithin(own, days.from, days.to)) return null;
  return shareOfWindow(found, days, { calendar, market });
}

/** The last close against an end of its 52 weeks, in per cent; null where history is too short, or closes as traded have a split among them. */
export function extremeDistance(
  row: Closes,
  side: ExtremeSide,
  rows: WeekRows,
  history: IndexHistory,
): { readonly pct: number | null; readonly extreme: DatedClose } | null {
  const { code, adj, close, closeDate } = row;
  const extreme = history.extreme(code, side);
  if (close === null || closeDate === null || !extreme || percentileOf(row, '1y', rows, history) === null) return null;
  const own = rows.actions.filter((action) => action.code === code);
  const isSplit = adj === 'raw' && isSplitWithin(own, windowStart(closeDate, 1), closeDate);
  return isSplit ? null : { pct: weekChangePct({ close, baseClose: extreme.close }), extreme };
}

/** The ends of 52 weeks, and where the last close stands between them: 0 at the low, 100 at the high, in per cent. */
export interface YearRange {
  readonly high: DatedClose;
  readonly low: DatedClose;
  /** Null where both ends are one. */
  readonly positionPct: number | null;
}

/** Null where an end is not to be told, see `extremeDistance`. */
export function yearRange(row: Closes, rows: WeekRows, history: IndexHistory): YearRange | null {
  const [high, low] = [extremeDistance(row, 'high', rows, history), extremeDistance(row, 'low', rows, history)];
  if (row.close === null || !high || !low) return null;
  const [top, foot] = [high.extreme.close, low.extreme.close];
  return {
    high: high.extreme,
    low: low.extreme,
    positionPct: top === foot ? null : ((row.close - foot) / (top - foot)) * 100,
  };
}
