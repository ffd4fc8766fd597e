/** The list with one item taken from its place and put before what stands at another; `to` may be one past the end. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const item = items[from];
  if (item === undefined || to < 0 || to > items.length) return [...items];
  const others = items.filter((_, index) => index !== from);
  const place = to > from ? to - 1 : to;
  return [...others.slice(0, place), item, ...others.slice(place)];
}
