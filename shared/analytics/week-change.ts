import { dayNumber, type IsoDate } from '../market/iso-date.ts';

/** Closes that a week change rests on, on one basis; null where there is none. */
export interface ClosesOfWeek {
  readonly close: number | null;
  readonly closeDate: IsoDate | null;
  readonly baseClose: number | null;
  readonly baseDate: IsoDate | null;
}

/** A base is old when it lies further back than the week before. */
const OLD_BASE_DAYS = 7;

/**
 * Week change in per cent: last close in the week / last close before its Monday - 1 (design, section 5, Week change).
 * Null where either is missing: no close in the week is never a change of zero. Null too where one is not above zero, as
 * back-adjusted prices can be: no ratio of such prices is a return.
 */
export function weekChangePct({ close, baseClose }: Pick<ClosesOfWeek, 'close' | 'baseClose'>): number | null {
  if (close === null || baseClose === null || close <= 0 || baseClose <= 0) return null;
  return (close / baseClose - 1) * 100;
}

/** Whether the base has to be shown: it is more than 7 days before the Monday (design, section 5). */
export function isOldBase(baseDate: IsoDate | null, monday: IsoDate): boolean {
  return baseDate !== null && dayNumber(monday) - dayNumber(baseDate) > OLD_BASE_DAYS;
}
