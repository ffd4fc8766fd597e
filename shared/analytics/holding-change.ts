import { dayNumber, type IsoDate } from '../market/iso-date.ts';

/** A holding counts for a week when it is no older than this at its end: settlement takes two days, holidays more. */
const FRESH_DAYS = 14;

/** What of a name's shares was held through southbound on a day, in per cent of what `basis` names. */
interface Holding {
  readonly date: IsoDate;
  readonly pct: number;
  readonly basis: string | null;
}

/** Whether a holding still speaks of a week's end: it is dated no more than 14 days before it. */
export function isFreshHolding({ date }: Pick<Holding, 'date'>, end: IsoDate): boolean {
  return dayNumber(end) - dayNumber(date) <= FRESH_DAYS;
}

/**
 * By how many points a holding changed (design, section 5, Holding). Null between holdings of one day, which are one statement,
 * and between bases: a share of the H shares and one of all issued shares cannot be subtracted.
 */
export function holdingChangePoints(now: Holding, before: Holding): number | null {
  return before.date < now.date && before.basis === now.basis ? now.pct - before.pct : null;
}
