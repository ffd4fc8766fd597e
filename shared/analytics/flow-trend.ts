import type { FlowTrend } from '../contract/week-parts.ts';
import { roundToText } from '../format/round.ts';

/** Money prints with two decimals of 亿 (design, section 5, Printing). */
const MONEY_DECIMALS = 2;

/**
 * How a week's net flow stands to that of the week before, both complete, in 亿 (design, section 5, Southbound, Week): 基本持平
 * where both print alike, a turn where the printed sign changes, else 收窄 or 扩大 by size.
 */
export function flowTrend(net: number, previousNet: number): FlowTrend {
  const [now, before] = [printed(net), printed(previousNet)];
  if (now === before) return 'flat';
  if (now > 0 && before <= 0) return 'turnedInflow';
  if (now < 0 && before >= 0) return 'turnedOutflow';
  return Math.abs(now) < Math.abs(before) ? 'narrowed' : 'widened';
}

/** On which side a net flow prints: 1 in, -1 out, 0 neither. */
export function flowSide(net: number): number {
  return Math.sign(printed(net));
}

/** Of which side it is said that it narrowed or widened: the week's own, or where that prints as zero the one before. */
export function sideOfTrend(net: number, previousNet: number): number {
  return flowSide(net) || flowSide(previousNet);
}

function printed(net: number): number {
  return Number(roundToText(net, MONEY_DECIMALS));
}
