import { type CorporateAction, splitFactor } from '../analytics/ex-rights.ts';
import { windowStart } from '../analytics/percentile.ts';
import type { DatedClose } from '../analytics/rating-reading.ts';
import { weekChangePct } from '../analytics/week-change.ts';
import type { IndexRow, Span } from '../contract/indices.ts';
import { rangeStart } from '../market/chart-range.ts';
import { marketOf } from '../market/code.ts';
import { countTradingDays } from '../market/count-trading-days.ts';
import { instrumentKind, instrumentName } from '../market/instrument-name.ts';
import { addDays, type IsoDate } from '../market/iso-date.ts';
import type { TradingWeek } from '../market/trading-week.ts';
import { derivedKey, weekChangeKey } from '../trace/key.ts';
import type { WeekRows } from './week-rows.ts';

/** Windows of a percentile, and their years. */
export const PERCENTILE_WINDOWS = { '1y': 1, '5y': 5 } as const;
export type PercentileWindow = keyof typeof PERCENTILE_WINDOWS;
const LEAST_COVERAGE = 0.8;
/** A base further back than this before its day belongs to a series that had ended, or not yet begun again. */
const OLDEST_BASE_DAYS = 31;

/** What an index table is worked out from beside the week's rows. */
export interface IndexHistory {
  /** The close on a day or the last one before it, on the basis on which the week reads the instrument. */
  readonly closeOn: (code: string, day: IsoDate) => DatedClose | null;
  /** Closes within a percentile's window, and how many of them are at or below the last one. */
  readonly within: (
    code: string,
    window: PercentileWindow,
  ) => { readonly count: number; readonly below: number } | null;
}

/** The day from which a span is measured, back from an instrument's last close: its base is the last close on it or before. */
export function spanStart(span: Span, { from }: TradingWeek, last: IsoDate): IsoDate {
  return span === '1w' ? addDays(from, -1) : rangeStart(span, last);
}

/** The window of a percentile: from after its first day to the last close. */
export function percentileWindow(last: IsoDate, window: PercentileWindow): { from: IsoDate; to: IsoDate } {
  return { from: windowStart(last, PERCENTILE_WINDOWS[window]), to: last };
}

/** Instruments of a group with their changes over the usual spans and their place in five years of closes. */
export function indexTableOf(rows: WeekRows, codes: readonly string[], history: IndexHistory): IndexRow[] {
  const closes = new Map(rows.closes.map((row) => [row.code, row]));
  return codes.map((code): IndexRow => {
    const { close = null, closeDate = null } = closes.get(code) ?? {};
    const change = (span: Span) => {
      const base = spanBase(code, span, rows, history);
      return {
        pct: spanChangePct(code, span, rows, history),
        baseDate: base?.date ?? null,
        trace:
          span === '1w'
            ? weekChangeKey(code, rows.week.from)
            : derivedKey('changeOver', `${code}@${span}`, rows.week.from),
      };
    };
    return {
      code,
      name: instrumentName(code, rows.labels, rows.lang),
      kind: instrumentKind(code, rows.labels),
      close,
      closeDate,
      changes: {
        '1w': change('1w'),
        '1m': change('1m'),
        '3m': change('3m'),
        ytd: change('ytd'),
        '1y': change('1y'),
      },
      percentiles: {
        '1y': { pct: percentileOf(code, '1y', rows, history), trace: derivedKey('percentile1y', code, rows.week.from) },
        '5y': { pct: percentileOf(code, '5y', rows, history), trace: derivedKey('percentile5y', code, rows.week.from) },
      },
    };
  });
}

/** The close that a span starts from; null where there is none near its first day. */
export function spanBase(code: string, span: Span, rows: WeekRows, { closeOn }: IndexHistory): DatedClose | null {
  const row = rows.closes.find((one) => one.code === code);
  const last = row?.closeDate;
  if (!row || !last) return null;
  // The week's own change, however old its base: two numbers for one thing would be one too many.
  if (span === '1w')
    return row.baseDate && row.baseClose !== null ? { date: row.baseDate, close: row.baseClose } : null;
  const start = spanStart(span, rows.week, last);
  const base = closeOn(code, start);
  return base && base.date >= addDays(start, -OLDEST_BASE_DAYS) ? base : null;
}

/** Change over a span in per cent, on one basis and adjusted for splits as the report's setting has it. */
export function spanChangePct(code: string, span: Span, rows: WeekRows, history: IndexHistory): number | null {
  const row = rows.closes.find((one) => one.code === code);
  const base = spanBase(code, span, rows, history);
  if (!row || row.close === null || row.closeDate === null || !base) return null;
  const isAdjusted = row.adj === 'raw' && rows.settings.changeBasis === 'splitAdjusted';
  const actions: readonly CorporateAction[] = isAdjusted ? rows.actions.filter((action) => action.code === code) : [];
  return weekChangePct({ close: row.close * splitFactor(actions, base.date, row.closeDate), baseClose: base.close });
}

function percentileOf(
  code: string,
  window: PercentileWindow,
  { closes, calendar }: WeekRows,
  { within }: IndexHistory,
): number | null {
  const [market, last] = [marketOf(code), closes.find((row) => row.code === code)?.closeDate];
  const found = last ? within(code, window) : null;
  if (!found || !market || !last) return null;
  const wanted = countTradingDays(calendar, market, percentileWindow(last, window).from, last);
  return found.count < LEAST_COVERAGE * wanted ? null : (100 * found.below) / found.count;
}
