import type { ClosesOfWeek } from './week-change.ts';

/** Bases, the preferred first. */
export const BASIS_PREFERENCE: readonly string[] = ['raw', 'split', 'qfq', 'hfq'];

/**
 * Of each instrument's bases, the one on which a week is read: one that has both closes before one that has the week's alone,
 * that before one that has neither; among equals raw, then split-adjusted, forward, backward adjusted. Bases are never mixed within one
 * change (design, section 5, Basis).
 */
export function chooseBasis<Closes extends ClosesOfWeek & { readonly code: string; readonly adj: string }>(
  all: readonly Closes[],
): Closes[] {
  const chosen = new Map<string, Closes>();
  for (const closes of all) {
    const other = chosen.get(closes.code);
    if (!other || rank(closes) < rank(other)) chosen.set(closes.code, closes);
  }
  return [...chosen.values()];
}

function rank({ close, baseClose, adj }: ClosesOfWeek & { readonly adj: string }): number {
  const lacks = (close === null ? 2 : 0) + (baseClose === null ? 1 : 0);
  return lacks * BASIS_PREFERENCE.length + BASIS_PREFERENCE.indexOf(adj);
}
