import type { IsoDate } from '../market/iso-date.ts';

/** A corporate action: how many shares one became, and cash on one old share. */
export interface CorporateAction {
  readonly code: string;
  readonly exDate: IsoDate;
  readonly factor: number | null;
  readonly cash: number | null;
}

/** Shares that one share became by these actions. */
export function sharesOf(actions: readonly CorporateAction[]): number {
  return actions.reduce((product, { factor }) => product * (factor ?? 1), 1);
}

/** Shares that one share became by the actions after `from`, up to and with `to`. */
export function splitFactor(actions: readonly CorporateAction[], from: IsoDate, to: IsoDate): number {
  return sharesOf(actions.filter(({ exDate }) => exDate > from && exDate <= to));
}

/**
 * Whether closes as traded are on other shares at the end of a time than at its beginning: after `from`, up to and with `to`, one
 * share became another number. A factor of 1 beside cash is no split.
 */
export function isSplitWithin(actions: readonly CorporateAction[], from: IsoDate, to: IsoDate): boolean {
  return actions.some(({ exDate, factor }) => factor !== null && factor !== 1 && exDate > from && exDate <= to);
}

/** Prices of a dollar or more move in cents, smaller ones in tenths of them: what is less is how a source rounds. */
const ROUNDING = { least: 0.0051, ofPennies: 0.00051 };

/**
 * Whether a day's reference differs from the close before it by more than rounding: 除权除息 (design, section 5, Basis). Of
 * stocks only; an index has no such days.
 */
export function isExRights(previousClose: number, preClose: number): boolean {
  return Math.abs(previousClose - preClose) > (previousClose >= 1 ? ROUNDING.least : ROUNDING.ofPennies);
}
