import type { RatingBand } from '../../../shared/contract/rating-parts.ts';
import { parseNumber } from '../../../shared/market/parse-number.ts';

/** A band as it is being typed: bounds and aliases as text. */
export interface WrittenBand extends Omit<RatingBand, 'above' | 'below' | 'aliases'> {
  readonly above: string;
  readonly below: string;
  readonly aliases: string;
}

export function writtenBands(bands: readonly RatingBand[]): WrittenBand[] {
  return bands.map(({ above, below, aliases, ...band }) => ({
    ...band,
    above: above === null ? '' : String(above),
    below: below === null ? '' : String(below),
    aliases: aliases.join('、'),
  }));
}

/** What was typed, as bands; null where a bound is no number. An empty bound is none. */
export function bandsOf(written: readonly WrittenBand[], before: readonly RatingBand[]): RatingBand[] | null {
  const bands: RatingBand[] = [];
  for (const [index, { above, below, aliases, ...band }] of written.entries()) {
    const [lower, upper] = [boundOf(above), boundOf(below)];
    if (lower === undefined || upper === undefined) return null;
    const names = aliases
      .split(/[、,，;；]/)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== '');
    bands.push({ ...before[index], ...band, above: lower, below: upper, aliases: names });
  }
  return bands;
}

function boundOf(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const bound = parseNumber(text);
  return bound === null || Number.isNaN(bound) ? undefined : bound;
}
