import type { RatingBand, RatingScheme } from '../contract/rating-parts.ts';
import { schemeWord } from './rating-scheme.ts';

/** What a scheme of ratings is refused for; `details` fill the words of the error. */
export interface SchemeFault {
  readonly code:
    | 'SCHEME_EMPTY_BAND'
    | 'SCHEME_GAP'
    | 'SCHEME_OVERLAP'
    | 'SCHEME_NAME_TWICE'
    | 'SCHEME_MONTHS'
    | 'SCHEME_NO_BAND';
  readonly details: Readonly<Record<string, string | number>>;
}

/**
 * The first fault of a scheme, or null. Bands stand from the highest to the lowest and share out every relative return: the
 * first has no upper bound, the last no lower one, and a bound between two of them is both's and belongs to one. Names are told
 * apart as they are read, in NFKC and without regard to case.
 */
export function schemeFault({ bands, horizonMonths, stances }: RatingScheme): SchemeFault | null {
  const { from, to } = horizonMonths;
  if (from >= to) return { code: 'SCHEME_MONTHS', details: { from, to } };
  return faultOfBands(bands) ?? nameTwice(bands) ?? nameTwice(stances) ?? faultOfStances(stances, bands);
}

function faultOfBands(bands: readonly RatingBand[]): SchemeFault | null {
  const empty = bands.find(
    ({ above, below, withLower, withUpper }) =>
      above !== null && below !== null && (above > below || (above === below && !(withLower && withUpper))),
  );
  if (empty) return { code: 'SCHEME_EMPTY_BAND', details: { band: empty.zh } };
  const [first, last] = [bands[0], bands.at(-1)];
  if (first && first.below !== null) return { code: 'SCHEME_GAP', details: { bound: first.below } };
  if (last && last.above !== null) return { code: 'SCHEME_GAP', details: { bound: last.above } };
  for (const [index, upper] of bands.entries()) {
    const lower = bands[index + 1];
    const fault = lower ? faultBetween(upper, lower) : null;
    if (fault) return fault;
  }
  return null;
}

/** Two neighbours: the lower bound of one is the upper of the other, and in exactly one of them. */
function faultBetween(upper: RatingBand, lower: RatingBand): SchemeFault | null {
  const names = { upper: upper.zh, lower: lower.zh };
  if (upper.above === null || lower.below === null || upper.above < lower.below)
    return { code: 'SCHEME_OVERLAP', details: names };
  if (upper.above > lower.below) return { code: 'SCHEME_GAP', details: { bound: lower.below } };
  if (upper.withLower && lower.withUpper) return { code: 'SCHEME_OVERLAP', details: names };
  return upper.withLower || lower.withUpper ? null : { code: 'SCHEME_GAP', details: { bound: upper.above } };
}

type Named = Pick<RatingBand, 'zh' | 'en' | 'aliases'> & { readonly id?: string };

function nameTwice(ones: readonly Named[]): SchemeFault | null {
  const seen = new Map<string, Named>();
  const ids = new Set<string>();
  for (const one of ones) {
    if (one.id !== undefined && ids.has(one.id)) return { code: 'SCHEME_NAME_TWICE', details: { name: one.id } };
    if (one.id !== undefined) ids.add(one.id);
    for (const name of [one.zh, one.en, ...one.aliases]) {
      const other = seen.get(schemeWord(name));
      if (other && other !== one) return { code: 'SCHEME_NAME_TWICE', details: { name } };
      seen.set(schemeWord(name), one);
    }
  }
  return null;
}

function faultOfStances(stances: RatingScheme['stances'], bands: readonly RatingBand[]): SchemeFault | null {
  const ids = new Set(bands.map(({ id }) => id));
  for (const { zh, coverage, bands: needed } of stances) {
    const unknown = coverage === 'uncovered' ? needed[0] : needed.find((id) => !ids.has(id));
    if (unknown !== undefined) return { code: 'SCHEME_NO_BAND', details: { stance: zh, band: unknown } };
  }
  return null;
}
