/**
 * `value` x `unit`, rounded to the digits that a double can tell: units are powers of ten, so 10.94 亿 are 1094000000 exactly
 * and not a neighbour of it.
 */
export function scaledExactly(value: number, unit: number): number {
  return unit === 1 ? value : Number((value * unit).toPrecision(15));
}
