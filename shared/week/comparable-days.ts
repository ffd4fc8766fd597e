import { splitFactor } from '../analytics/ex-rights.ts';
import type { PairDay } from '../analytics/pair-days.ts';
import type { AhPair } from '../contract/week-parts.ts';
import { addDays, type IsoDate } from '../market/iso-date.ts';
import type { WeekRows } from './week-rows.ts';

type Pair = Pick<AhPair, 'aCode' | 'hCode'>;

/** Days after `from`, up to and with `to`. */
export interface DaySpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * The parts of a span on whose days a pair's premium can be set against that of the span's last day: those on which one A share
 * and one H share have become as many since. Where one of the two is split weeks before the other, the days between compare a
 * share with a part of one.
 */
export function comparableSpans(
  { aCode, hCode }: Pair,
  { from, to }: DaySpan,
  { actions }: Pick<WeekRows, 'actions'>,
): DaySpan[] {
  const own = (code: string) => actions.filter((action) => action.code === code);
  const [ofA, ofH] = [own(aCode), own(hCode)];
  const lastDays = [...ofA, ...ofH].map(({ exDate }) => addDays(exDate, -1)).filter((day) => day > from && day < to);
  const ends = [...new Set([...lastDays, to])].sort();
  return ends
    .map((end, index): DaySpan => ({ from: ends[index - 1] ?? from, to: end }))
    .filter((part) => splitFactor(ofA, part.to, to) === splitFactor(ofH, part.to, to));
}

/** Days of a pair whose premium can be set against the last one's. */
export function comparableDays(
  pair: Pair,
  days: readonly PairDay[],
  rows: Pick<WeekRows, 'actions'>,
): readonly PairDay[] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return days;
  const spans = comparableSpans(pair, { from: addDays(first.date, -1), to: last.date }, rows);
  return days.filter(({ date }) => spans.some(({ from, to }) => date > from && date <= to));
}
