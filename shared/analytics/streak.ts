/**
 * For how many weeks up to the newest the sides were the same, the newest counted: `sides` are 1, 0 or -1, the newest first. 0
 * where there is none.
 */
export function streakOf(sides: Iterable<number>): number {
  let [streak, first] = [0, Number.NaN];
  for (const side of sides) {
    if (streak > 0 && side !== first) break;
    first = side;
    streak++;
  }
  return streak;
}
