import { roundTo } from '../format/round.ts';

/**
 * `a` - `b`. Where it has to agree with the print, that of the two values as they print with so many decimals: -3.0 against -0.7
 * is 2.3, whatever stands behind them (design, section 5, Printing).
 */
export function printedDifference(a: number, b: number, decimals: number, agrees: boolean): number {
  return agrees ? roundTo(roundTo(a, decimals) - roundTo(b, decimals), decimals) : a - b;
}
