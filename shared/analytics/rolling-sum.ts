import { sumExactly } from './southbound-net.ts';

/** The sum of the newest so many weeks, `nets` the newest first; null where not all of them are known. */
export function rollingSum(nets: readonly number[], weeks: number): number | null {
  return nets.length < weeks ? null : sumExactly(nets.slice(0, weeks));
}
