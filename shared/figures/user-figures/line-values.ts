import type { LineValues } from './user-figure.ts';

interface Point {
  readonly key: string;
  readonly value: number;
}

/**
 * What a line shows: its points after `from` as they stand; or from the base on, which is 100, or 0 per cent. A line without a
 * value above zero on the base has no change, and shows nothing.
 */
export function shownValues(
  values: LineValues,
  points: readonly Point[],
  { from, base }: { readonly from: string; readonly base: string | null },
): Point[] {
  if (values === 'levels') return points.filter(({ key }) => key > from);
  const first = points.find(({ key }) => key === base)?.value;
  if (first === undefined || first <= 0 || base === null) return [];
  const less = values === 'change' ? 100 : 0;
  return points
    .filter(({ key }) => key >= base)
    .map(({ key, value }) => ({ key, value: (value / first) * 100 - less }));
}

/** Unit, decimals and the line across of each form. */
export function lineForm(values: LineValues, decimals: number) {
  return {
    unit: values === 'change' ? '%' : '',
    decimals: values === 'levels' ? decimals : 1,
    baseline: values === 'rebased' ? 100 : values === 'change' ? 0 : null,
  };
}
