/**
 * For how many weeks up to the newest the sides were the same, the newest counted: `sides` are 1, 0 or -1, the newest first. 0
 * where there is none.
 */
export function streakOf(sides: readonly number[]): number {
  const end = sides.findIndex((side) => side !== sides[0]);
  return end < 0 ? sides.length : end;
}
