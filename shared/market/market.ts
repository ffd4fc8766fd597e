/** A market whose sessions the desk can know: Hong Kong, the mainland, and the places of the global indices. */
export const MARKETS = ['HK', 'CN', 'US', 'JP', 'KR', 'TW', 'GB', 'DE', 'FR', 'IN'] as const;
export type Market = (typeof MARKETS)[number];

export const CURRENCIES = ['HKD', 'CNY', 'USD', 'JPY', 'KRW', 'TWD', 'GBP', 'EUR', 'INR'] as const;
export type Currency = (typeof CURRENCIES)[number];

const CURRENCY_OF: Readonly<Record<Market, Currency>> = {
  HK: 'HKD',
  CN: 'CNY',
  US: 'USD',
  JP: 'JPY',
  KR: 'KRW',
  TW: 'TWD',
  GB: 'GBP',
  DE: 'EUR',
  FR: 'EUR',
  IN: 'INR',
};

/** The currency in which a market's stocks are quoted. */
export function currencyOf(market: Market): Currency {
  return CURRENCY_OF[market];
}
