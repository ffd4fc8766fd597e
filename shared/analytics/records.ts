import { roundTo } from '../format/round.ts';
import type { IsoDate } from '../market/iso-date.ts';

/** Money prints with two decimals of 亿. */
const DECIMALS = 2;
/** Less than half a year is no time to speak of. */
const LEAST_WEEKS = 26;

/** A week's flow in 亿, by its Monday. */
export interface WeekFlow {
  readonly from: IsoDate;
  readonly net: number;
}

/** For how many weeks, itself counted, a week's flow is the largest to its side, and the Monday that they reach back to. */
export interface FlowRecord {
  readonly weeks: number;
  /** The last week that was as large or larger; the first that is known where none was. */
  readonly since: IsoDate;
}

/**
 * Whether the newest week's inflow or outflow is the largest of those before it. `weeks` are complete, none between them missing,
 * the newest first. Null where it is the largest of less than 26 of them, or flows to no side.
 */
export function flowRecord(weeks: Iterable<WeekFlow>): FlowRecord | null {
  let [count, size, side] = [0, 0, 0];
  let since: IsoDate | null = null;
  for (const { from, net } of weeks) {
    const printed = roundTo(net, DECIMALS);
    if (count === 0) [side, size] = [Math.sign(printed), Math.abs(printed)];
    if (side === 0) return null;
    since = from;
    if (count > 0 && side * printed >= size) break;
    count++;
  }
  return since !== null && count >= LEAST_WEEKS ? { weeks: count, since } : null;
}
