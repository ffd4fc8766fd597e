import type { RatingBand } from '../contract/rating-parts.ts';
import type { DatedClose } from './rating-reading.ts';

/** On which side of the price a target lies. */
export type TargetSide = 'up' | 'down';

/**
 * The side that a target is reached on: of a rating that promises a fall, at or below it; of one that promises a rise, at or
 * above; of one between (neutral), on the side on which it lay of the close that it was given at.
 */
export function targetSide(band: RatingBand | null, target: number, closeThen: number | null): TargetSide {
  if (band?.adverse === 'above') return 'down';
  return band?.adverse === 'either' && closeThen !== null && target < closeThen ? 'down' : 'up';
}

/** Target price / last close - 1, in per cent. */
export function upsidePct(target: number, close: number): number | null {
  return close > 0 ? (target / close - 1) * 100 : null;
}

/** The first close that is at or beyond the target, which may move with splits; null where none is. */
export function firstToReach(
  closes: readonly DatedClose[],
  side: TargetSide,
  targetOn: (day: DatedClose['date']) => number,
): DatedClose | null {
  // Closes and targets on other shares are quotients: equal ones may differ in their last bits.
  const exactly = (value: number) => Number(value.toPrecision(12));
  return (
    closes.find(({ date, close }) => {
      const [reached, target] = [exactly(close), exactly(targetOn(date))];
      return side === 'up' ? reached >= target : reached <= target;
    }) ?? null
  );
}
