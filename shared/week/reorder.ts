/**
 * The orders of a group's places after one was moved among them, first to last: the numbers that the group has already, so that
 * the others keep theirs where they can; counted anew where two are alike. One more place than numbers gets the next.
 */
export function reordered(orders: readonly number[], places: number): number[] {
  const sorted = orders.toSorted((a, b) => a - b);
  while (sorted.length < places) sorted.push((sorted.at(-1) ?? 0) + 1);
  const isRising = sorted.every((order, index) => index === 0 || order > (sorted[index - 1] ?? order));
  return isRising ? sorted : sorted.map((_, index) => index + 1);
}
