import type { IsoDate } from '../market/iso-date.ts';
import { sumExactly } from './southbound-net.ts';

/** Sums of a flow from the first day on, day by day, in the unit of the flow; free of what binary fractions would add up to. */
export function runningSum(
  days: readonly { readonly date: IsoDate; readonly net: number }[],
): { date: IsoDate; value: number }[] {
  let sum = 0;
  return days.map(({ date, net }) => {
    sum = sumExactly([sum, net]);
    return { date, value: sum };
  });
}
