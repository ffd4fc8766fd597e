import type { RatingBand, RatingScheme, RatingStance } from '../contract/rating-parts.ts';
import { marketOf } from '../market/code.ts';

/** How words of a scheme are compared. */
export function schemeWord(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** The band that a rating's text names; null where the scheme does not know it. */
export function bandOf(scheme: RatingScheme, rating: string | null): RatingBand | null {
  return rating === null ? null : named(scheme.bands, rating);
}

/** The stance that a place's text names; null for one that the scheme does not know, which needs nothing. */
export function stanceOf(scheme: RatingScheme, stance: string): RatingStance | null {
  return named(scheme.stances, stance);
}

function named<One extends RatingBand | RatingStance>(ones: readonly One[], text: string): One | null {
  const word = schemeWord(text);
  if (word === '') return null;
  return ones.find(({ zh, en, aliases }) => [zh, en, ...aliases].some((name) => schemeWord(name) === word)) ?? null;
}

/** On which side of the band a relative return lies; null within it. */
export function missOf(
  { above, below, withLower, withUpper }: Pick<RatingBand, 'above' | 'below' | 'withLower' | 'withUpper'>,
  relativePct: number,
): 'above' | 'below' | null {
  // 147 x 3 / 420 is 5 % and not a bit more, whatever binary fractions leave behind.
  const points = Number(relativePct.toPrecision(12));
  if (above !== null && (withLower ? points < above : points <= above)) return 'below';
  if (below !== null && (withUpper ? points > below : points >= below)) return 'above';
  return null;
}

/** The band that a relative return lies in; of a whole scheme there is always one. */
export function bandOfReturn(scheme: RatingScheme, relativePct: number): RatingBand | null {
  return scheme.bands.find((band) => missOf(band, relativePct) === null) ?? null;
}

/** The benchmark of a stock by its market; of one whose market has none in the scheme, Hong Kong's. */
export function benchmarkOf({ benchmarks }: RatingScheme, code: string): string {
  const market = marketOf(code);
  return market === 'CN' || market === 'US' ? benchmarks[market] : benchmarks.HK;
}
