import { sumExactly } from '../analytics/southbound-net.ts';
import { UNITS_PER_YI } from './southbound.ts';
import type { ActiveRow } from './week-rows.ts';

/** Each name's net in 亿 over rows of the lists that count, the largest first. */
export function netsOfLists(
  listed: readonly ActiveRow[],
): { readonly code: string; readonly currency: string; readonly net: number }[] {
  return [...Map.groupBy(listed, ({ code }) => code)]
    .map(([code, rows]) => ({
      code,
      currency: rows[0]?.currency ?? 'HKD',
      net: sumExactly(rows.map(({ net }) => net)) / UNITS_PER_YI,
    }))
    .sort((a, b) => b.net - a.net || (a.code < b.code ? -1 : 1));
}
