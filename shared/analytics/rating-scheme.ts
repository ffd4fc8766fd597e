import type { Band } from '../contract/week-parts.ts';
import { marketOf } from '../market/code.ts';

/** One band of a scheme of ratings; bounds in points against the benchmark. */
export interface RatingBand {
  readonly id: Band;
  readonly zh: string;
  readonly en: string;
  readonly aliases: readonly string[];
  readonly above: number | null;
  readonly below: number | null;
  /** To which side a bound itself belongs. */
  readonly withLower: boolean;
  readonly withUpper: boolean;
  /** Reached or passed on this side, a miss goes against whoever followed the rating. */
  readonly adverse: 'below' | 'above' | 'either';
}

/**
 * The scheme that ships (design, section 5, Scheme): relative to the benchmark over 6 to 12 months, above 20 points buy, 5 to 20
 * outperform, -5 to 5 neutral, below -5 underperform; 20 is outperform, 5 and -5 are neutral.
 */
export const RATING_BANDS: readonly RatingBand[] = [
  {
    id: 'buy',
    zh: '买入',
    en: 'Buy',
    aliases: ['buy', '强烈推荐'],
    above: 20,
    below: null,
    withLower: false,
    withUpper: false,
    adverse: 'below',
  },
  {
    id: 'outperform',
    zh: '增持',
    en: 'Outperform',
    aliases: ['outperform', 'overweight', 'add', '推荐'],
    above: 5,
    below: 20,
    withLower: false,
    withUpper: true,
    adverse: 'below',
  },
  {
    id: 'neutral',
    zh: '中性',
    en: 'Neutral',
    aliases: ['neutral', 'hold', '持有'],
    above: -5,
    below: 5,
    withLower: true,
    withUpper: true,
    adverse: 'either',
  },
  {
    id: 'underperform',
    zh: '减持',
    en: 'Underperform',
    aliases: ['underperform', 'reduce', 'sell', '卖出'],
    above: null,
    below: -5,
    withLower: false,
    withUpper: false,
    adverse: 'above',
  },
];

/** Months from the rating day on: from the first a miss counts as one, at the second the reading is final. */
export const RATING_HORIZON_MONTHS = { from: 6, to: 12 } as const;

/** The band that a rating's text names; null where the scheme does not know it. */
export function bandOf(rating: string | null): RatingBand | null {
  const word = rating?.normalize('NFKC').trim().toLowerCase();
  if (!word) return null;
  return RATING_BANDS.find(({ zh, en, aliases }) => [zh, en.toLowerCase(), ...aliases].includes(word)) ?? null;
}

/** On which side of the band a relative return lies; null within it. */
export function missOf(band: RatingBand, relativePct: number): 'above' | 'below' | null {
  const { above, below, withLower, withUpper } = band;
  // 147 x 3 / 420 is 5 % and not a bit more, whatever binary fractions leave behind.
  const points = Number(relativePct.toPrecision(12));
  if (above !== null && (withLower ? points < above : points <= above)) return 'below';
  if (below !== null && (withUpper ? points > below : points >= below)) return 'above';
  return null;
}

/** The benchmark of a stock by its market: CSI 300, HSI, S&P 500 (design, section 5, Scheme). */
export function benchmarkOf(code: string): string {
  const market = marketOf(code);
  return market === 'CN' ? '000300.SH' : market === 'US' ? 'SPX.GI' : 'HSI.HI';
}

/** The stances of a list, and what each needs: covered names a rating of the two upper bands, uncovered ones none. */
const COVERED = new Set(['推荐', '重点推荐', '首选', 'recommended', 'strongly recommended', 'top pick']);
const UNCOVERED = new Set(['受益标的', '建议关注', 'beneficiary', 'watch']);

/** Whether a stance belongs to covered names; null for one that the desk does not know, which needs nothing. */
export function coverageOf(stance: string): 'covered' | 'uncovered' | null {
  const word = stance.normalize('NFKC').trim().toLowerCase();
  return COVERED.has(word) ? 'covered' : UNCOVERED.has(word) ? 'uncovered' : null;
}
