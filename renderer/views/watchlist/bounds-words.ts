import type { Promised } from '../../../shared/contract/rating-parts.ts';
import { MISSING } from '../../../shared/format/number.ts';

/** What a rating promised, in points against its benchmark: `> 20`, `5 ~ 20`, `< -5`; a bound that stands alone says whose it is. */
export function boundsWords(promised: Promised | null): string {
  if (promised === null) return MISSING;
  const { above, below, withLower, withUpper } = promised;
  if (above !== null && below !== null) return `${above} ~ ${below}`;
  if (above !== null) return `${withLower ? '≥' : '>'} ${above}`;
  if (below !== null) return `${withUpper ? '≤' : '<'} ${below}`;
  return MISSING;
}
