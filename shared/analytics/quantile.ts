/**
 * The value below which a share of the values lies, between two of them in proportion (Hyndman and Fan's type 7, as Excel's
 * QUARTILE.INC); NaN without values. `share` is from 0 to 1.
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (below === undefined || above === undefined) return Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}
