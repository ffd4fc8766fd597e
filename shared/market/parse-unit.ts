import type { Currency } from './market.ts';

/** Scales by the words that headers and unit columns use, currency words and blanks taken off. */
const SCALES: Readonly<Record<string, number>> = {
  '': 1,
  '1': 1,
  千: 1e3,
  thousand: 1e3,
  k: 1e3,
  '000': 1e3,
  万: 1e4,
  萬: 1e4,
  '10k': 1e4,
  百万: 1e6,
  百萬: 1e6,
  million: 1e6,
  millions: 1e6,
  mn: 1e6,
  mln: 1e6,
  m: 1e6,
  千万: 1e7,
  亿: 1e8,
  億: 1e8,
  '100m': 1e8,
  十亿: 1e9,
  billion: 1e9,
  billions: 1e9,
  bn: 1e9,
  b: 1e9,
  万亿: 1e12,
  trillion: 1e12,
  tn: 1e12,
};

const CURRENCY_WORDS = /人民币|港元|港币|港幣|美元|元|圆|hk\$|us\$|rmb|cny|hkd|usd|[$¥￥]|股/g;

/** What one unit is, in plain units: `亿元` and `HK$100m` 1e8, `百万港元` and `million` 1e6, empty and `元` 1; null where it is none. */
export function parseUnit(text: string): number | null {
  const word = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(CURRENCY_WORDS, '')
    .replace(/[\s().]/g, '');
  const number = /^1(?:0+|e\d+)$/.test(word.replaceAll(',', '')) ? Number(word.replaceAll(',', '')) : null;
  return SCALES[word] ?? number;
}

/** Scales within units that are more than a scale and a currency, `亿人`. */
const SCALE_WORD = /[千万萬百亿億]|thousand|million|billion|trillion/i;

/** Whether a unit says a scale: `亿元`, `亿人`, `million`; not `元`, `人`, `%` or none. */
export function isScaledUnit(text: string): boolean {
  const unit = parseUnit(text);
  return unit === null ? SCALE_WORD.test(text) : unit !== 1;
}

const CURRENCY_OF_WORD: readonly (readonly [RegExp, Currency])[] = [
  [/人民币|rmb|cny|cnh/, 'CNY'],
  [/港元|港币|港幣|hk\$|hkd/, 'HKD'],
  [/美元|us\$|usd/, 'USD'],
];

/** The currency that a unit names; null where it names none, as `亿元` does, which sources write of every currency. */
export function currencyOfUnit(text: string): Currency | null {
  const word = text.normalize('NFKC').toLowerCase();
  return CURRENCY_OF_WORD.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}
