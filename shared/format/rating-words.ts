import { bandOf, stanceOf } from '../analytics/rating-scheme.ts';
import type { Lang } from '../contract/envelope.ts';
import type { Promised, RatingScheme } from '../contract/rating-parts.ts';
import type { RatingReading } from '../contract/week-parts.ts';
import { type TextKey, text } from '../i18n/text.ts';
import { currencyOfCode } from '../market/code.ts';
import { formatExact } from './number.ts';

/** A rating in a language: the label of its band, else the text as given. */
export function ratingWord(scheme: RatingScheme, rating: string | null, lang: Lang): string {
  return bandOf(scheme, rating)?.[lang] ?? rating ?? '';
}

/** A stance in a language: the scheme's label, else the text as given. */
export function stanceWord(scheme: RatingScheme, stance: string, lang: Lang): string {
  return stanceOf(scheme, stance)?.[lang] ?? stance;
}

/** 符合, 偏离, 未兑现 (whichever way went against the rating), 超出评级区间, 未评级. */
export function stateWord(reading: Pick<RatingReading, 'state' | 'adverse'>, lang: Lang): string {
  return text(lang, stateKey(reading));
}

/** The key of those words. */
export function stateKey({ state, adverse }: Pick<RatingReading, 'state' | 'adverse'>): TextKey {
  if (state !== 'breached') return `state.${state}`;
  return adverse ? 'state.breached.below' : 'state.breached.above';
}

/** What a rating promised, short: `>20`, `5~20`, `≤-5`. */
export function promisedShort({ above, below, withLower, withUpper }: Promised): string {
  if (above === null) return below === null ? '' : `${withUpper ? '≤' : '<'}${formatExact(below)}`;
  return below === null
    ? `${withLower ? '≥' : '>'}${formatExact(above)}`
    : `${formatExact(above)}~${formatExact(below)}`;
}

/** A price in the currency of its market: 210港元; HKD210. `printed` is the price as it prints. */
export function priceAround(code: string, lang: Lang): { readonly before: string; readonly after: string } {
  const currency = currencyOfCode(code);
  if (currency === null) return { before: '', after: '' };
  if (lang === 'en') return { before: currency, after: '' };
  return { before: '', after: CURRENCY_WORDS[currency] ?? currency };
}

const CURRENCY_WORDS: Readonly<Record<string, string>> = { HKD: '港元', CNY: '元', USD: '美元' };
