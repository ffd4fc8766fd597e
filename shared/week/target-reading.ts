import type { StandingRating } from '../analytics/current-rating.ts';
import { type CorporateAction, sharesOf } from '../analytics/ex-rights.ts';
import type { DatedClose } from '../analytics/rating-reading.ts';
import { bandOf } from '../analytics/rating-scheme.ts';
import { firstToReach, targetSide, upsidePct } from '../analytics/target-price.ts';
import type { TargetReading } from '../contract/rating-parts.ts';
import type { IsoDate } from '../market/iso-date.ts';
import { derivedKey, factTraceKey } from '../trace/key.ts';
import { onceARows } from './once-a-rows.ts';
import { closeAtKey } from './rating-closes.ts';
import type { WeekRows } from './week-rows.ts';

/** A target that stands, with the day on which it was given. */
export type Target = Pick<StandingRating, 'code' | 'rating' | 'targetPrice' | 'targetSetOn' | 'ratedOn'>;

/** Last close of a name of the list, and how far the target of its rating is. */
export function targetReading(code: string, standing: Target | null, rows: WeekRows): TargetReading {
  const { week, ratingCloses } = rows;
  const last = ratingCloses.get(closeAtKey(code, week.to)) ?? null;
  const lastFields = {
    lastClose: last?.close ?? null,
    lastCloseDate: last?.date ?? null,
    lastCloseTrace: last && derivedKey('lastClose', code, week.from),
  };
  const { targetPrice = null, targetSetOn = null } = standing ?? {};
  const givenFields = { targetSetOn, targetTrace: targetTrace({ code, targetPrice, setOn: targetSetOn }, rows) };
  if (standing === null || targetPrice === null || targetSetOn === null || !last)
    return { ...NO_TARGET, ...lastFields, ...givenFields };
  const onShares = targetOn(code, { targetPrice, targetSetOn }, last.date, rows);
  const upside = upsidePct(onShares, last.close);
  const reached = targetReachedBy(standing, rows);
  return {
    ...lastFields,
    ...givenFields,
    targetOnShares: onShares,
    upsidePct: upside,
    upsideTrace: upside === null ? null : derivedKey('targetUpside', code, week.from),
    targetReached: reached !== null,
    targetReachedOn: reached?.date ?? null,
    targetReachedTrace: reached && derivedKey('targetReached', code, week.from),
  };
}

const NO_TARGET: TargetReading = {
  targetSetOn: null,
  targetTrace: null,
  targetOnShares: null,
  lastClose: null,
  lastCloseDate: null,
  lastCloseTrace: null,
  upsidePct: null,
  upsideTrace: null,
  targetReached: null,
  targetReachedOn: null,
  targetReachedTrace: null,
};

/** Leads to the event of a file that states the target on its day; null without a target, and where it was typed: no file has it. */
export function targetTrace(
  given: { readonly code: string; readonly targetPrice: number | null; readonly setOn: IsoDate | null },
  rows: WeekRows,
): string | null {
  const { code, targetPrice, setOn } = given;
  if (targetPrice === null || setOn === null) return null;
  const key = factTraceKey('ratingEvents', [code], setOn, 'target_price');
  return targetsOfFiles(rows).get(key) === targetPrice ? key : null;
}

/** Targets as files state them, by the key that leads to each. */
const targetsOfFiles = onceARows(({ ratings }: WeekRows): ReadonlyMap<string, number> => {
  const stated = ratings.flatMap(({ code, ratedOn, targetPrice, origin }) =>
    origin === 'file' && targetPrice !== null
      ? [[factTraceKey('ratingEvents', [code], ratedOn, 'target_price'), targetPrice] as const]
      : [],
  );
  return new Map(stated);
});

/** The first close after the day of the target, up to the week's end, that was at or beyond it; null where none was. */
export function targetReachedBy(standing: Target, rows: WeekRows): DatedClose | null {
  const { code, rating, targetPrice, targetSetOn } = standing;
  if (targetPrice === null || targetSetOn === null) return null;
  const target = { targetPrice, targetSetOn };
  const then = rows.ratingCloses.get(closeAtKey(code, targetSetOn));
  const thenOnShares = then ? targetOn(code, target, then.date, rows) : targetPrice;
  const side = targetSide(bandOf(rows.scheme, rating), thenOnShares, then?.close ?? null);
  const closes = rows.targetCloses.get(code) ?? [];
  return firstToReach(
    closes.filter(({ date }) => date > targetSetOn && date <= rows.week.to),
    side,
    (day) => targetOn(code, target, day, rows),
  );
}

/** The target on the shares that a close of a day is on. */
export function targetOn(
  code: string,
  target: { readonly targetPrice: number; readonly targetSetOn: IsoDate },
  day: IsoDate,
  rows: WeekRows,
): number {
  return target.targetPrice / sharesOf(splitsSince(code, target.targetSetOn, day, rows));
}

/**
 * Splits between the day of a target and the shares that a close of `day` is on: as traded, those up to the day; adjusted for
 * splits, every one up to today, since such closes stand on the shares of when they were exported.
 */
export function splitsSince(
  code: string,
  targetSetOn: IsoDate,
  day: IsoDate,
  { actions, laterSplits, ratingCloses, week }: WeekRows,
): readonly CorporateAction[] {
  const isAdjusted = ratingCloses.get(closeAtKey(code, week.to))?.adj === 'split';
  const known = isAdjusted ? [...actions, ...laterSplits] : actions.filter(({ exDate }) => exDate <= day);
  return known.filter((one) => one.code === code && one.factor !== null && one.exDate > targetSetOn);
}
