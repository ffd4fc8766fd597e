import type { Span } from '../contract/indices.ts';
import { rangeStart } from '../market/chart-range.ts';
import { addDays, type IsoDate } from '../market/iso-date.ts';
import type { TradingWeek } from '../market/trading-week.ts';
import { type CorporateAction, sharesOf } from './ex-rights.ts';
import type { DatedClose } from './rating-reading.ts';
import { weekChangePct } from './week-change.ts';

/** A base further back than this before its day belongs to a series that had ended, or not yet begun again. */
const OLDEST_BASE_DAYS = 31;

/**
 * The day from which a span is measured: its base is the last close on it or before. Of a week the Sunday before; of months and
 * a year the same day so much earlier, counted from an instrument's last close (08-31 and 6 months is 02-28); of the year to
 * date the last of December.
 */
export function spanStart(span: Span, { from }: TradingWeek, last: IsoDate): IsoDate {
  return span === '1w' ? addDays(from, -1) : rangeStart(span, last);
}

/** The close that a span starts from; null where there is none, or only one of more than 31 days before the span begins. */
export function spanBase(base: DatedClose | null, start: IsoDate): DatedClose | null {
  return base && base.date >= addDays(start, -OLDEST_BASE_DAYS) ? base : null;
}

/**
 * Change over any range in per cent: last close x the shares that one became by `splits` / base - 1, both on one basis (design,
 * section 5, Changes). Null where either close is not above zero.
 */
export function changeOverPct(base: number, close: number, splits: readonly CorporateAction[]): number | null {
  return weekChangePct({ close: close * sharesOf(splits), baseClose: base });
}
