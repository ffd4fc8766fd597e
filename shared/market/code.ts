import { knownByCode, knownByName } from './known-instruments.ts';
import { type Currency, currencyOf, type Market } from './market.ts';

/** A code in its one canonical form, `0700.HK` (design, section 5, Codes); made only here. */
export type Code = string & { readonly __brand: 'Code' };

/** Suffixes of canonical codes and the market each belongs to; `GI` (global indices) has none of its own. */
const MARKET_OF_SUFFIX: Readonly<Record<string, Market>> = {
  HK: 'HK',
  HI: 'HK',
  SH: 'CN',
  SZ: 'CN',
  BJ: 'CN',
  CSI: 'CN',
  O: 'US',
  N: 'US',
};

const SUFFIX_ALIASES: Readonly<Record<string, string>> = {
  HK: 'HK',
  HKG: 'HK',
  SH: 'SH',
  SS: 'SH',
  XSHG: 'SH',
  SSE: 'SH',
  SHSE: 'SH',
  SZ: 'SZ',
  XSHE: 'SZ',
  SZSE: 'SZ',
  BJ: 'BJ',
  BSE: 'BJ',
  US: 'O',
  O: 'O',
  OQ: 'O',
  N: 'N',
  HI: 'HI',
  GI: 'GI',
  CSI: 'CSI',
  FX: 'FX',
};

/** Beijing moved its listed companies to 92 codes in October 2025; the old first digits tell the new code's body. */
const MOVED_TO_BEIJING_92 = /^(?:43|83|87)(\d{4})$/;

/** `USDHKD`, `USD/HKD`, `USD_CNH`: currencies whose pairs the weekly knows. */
const CURRENCY_PAIR = /^(USD|HKD|CNY|CNH|EUR|GBP|JPY)[ _/-]?(?!\1)(USD|HKD|CNY|CNH|EUR|GBP|JPY)$/;

const asCode = (text: string): Code => text as Code;

/**
 * The canonical code of a code in any of the usual spellings: `00700`, `700.HK`, `HK.00700`, `0700 HK Equity`, `hk00700`,
 * `SH600036`, `sh.600036`, `600036.SS`, `600519.XSHG`, `PDD.US`, `^HSI`. Null where the text is none, or where a bare
 * number could be of several markets (six digits with no market).
 */
export function parseCode(text: string): Code | null {
  const cleaned = text
    .normalize('NFKC')
    .trim()
    .replace(/^'/, '')
    .replace(/ equity$/i, '');
  if (cleaned === '') return null;
  const named = knownByName(cleaned);
  if (named) return asCode(named.code);
  const parts = splitMarket(cleaned.toUpperCase());
  return parts ? canonical(parts.body, parts.suffix) : null;
}

function splitMarket(text: string): { body: string; suffix: string } | null {
  const behind = /^([A-Z0-9]+)[. ]([A-Z]+)$/.exec(text);
  const suffix = behind && SUFFIX_ALIASES[behind[2] ?? ''];
  if (behind?.[1] && suffix) return { body: behind[1], suffix };
  const before = /^(HK|SH|SZ|BJ|SHSE|SZSE)[.:]?(\d+)$|^(US)[.:]([A-Z]+)$/.exec(text);
  const prefix = before && SUFFIX_ALIASES[before[1] ?? before[3] ?? ''];
  if (prefix) return { body: before[2] ?? before[4] ?? '', suffix: prefix };
  const pair = CURRENCY_PAIR.exec(text);
  if (pair) return { body: `${pair[1]}${pair[2]}`, suffix: 'FX' };
  if (/^\d{5}$/.test(text)) return { body: text, suffix: 'HK' };
  return null;
}

function canonical(body: string, suffix: string): Code | null {
  switch (suffix) {
    case 'HK':
      if (/^\d{1,5}$/.test(body))
        return Number(body) > 0 ? asCode(`${String(Number(body)).padStart(4, '0')}.HK`) : null;
      return null;
    case 'SH':
    case 'SZ':
      return /^\d{6}$/.test(body) ? asCode(`${body}.${suffix}`) : null;
    case 'BJ': {
      const moved = MOVED_TO_BEIJING_92.exec(body);
      return /^\d{6}$/.test(body) ? asCode(`${moved ? `92${moved[1]}` : body}.BJ`) : null;
    }
    case 'CSI':
      return /^[0-9A-Z]{6}$/.test(body) ? asCode(`${body}.CSI`) : null;
    case 'FX':
      return /^[A-Z]{6}$/.test(body) ? asCode(`${body}.FX`) : null;
    default:
      return /^[A-Z0-9]{1,10}$/.test(body) && /[A-Z]/.test(body) ? asCode(`${body}.${suffix}`) : null;
  }
}

/** The market of a canonical code; null where the desk does not know it (a global index it was never told of). */
export function marketOf(code: string): Market | null {
  return knownByCode(code)?.market ?? MARKET_OF_SUFFIX[code.slice(code.lastIndexOf('.') + 1)] ?? null;
}

/** The currency of a code's price; null where its market is unknown. */
export function currencyOfCode(code: string): Currency | null {
  const market = marketOf(code);
  return market ? currencyOf(market) : null;
}

/** Codes that HKEX allots to exchange-traded funds: HKD, USD and CNY counters, leveraged and inverse products. */
const HONG_KONG_ETF = /^(?:28[0-4]\d|3[014]\d\d|7[235]\d\d|9[01]\d\d|98[0-4]\d|828[0-4]\d|83[01]\d\d)\.HK$/;

/** Kind by the code alone: currency pairs (`USDHKD.FX`), known indices and index ranges of the exchanges; what is unsure is a stock. */
export function kindOf(code: string): 'stock' | 'index' | 'etf' | 'fx' {
  if (code.endsWith('.FX')) return 'fx';
  if (knownByCode(code) || /\.(HI|GI|CSI)$/.test(code) || /^000\d{3}\.SH$/.test(code) || /^399\d{3}\.SZ$/.test(code))
    return 'index';
  return HONG_KONG_ETF.test(code) || /^5[168]\d{4}\.SH$/.test(code) || /^159\d{3}\.SZ$/.test(code) ? 'etf' : 'stock';
}

/** Whether a code is, as far as it tells by itself, of a stock or an ETF: those have a page of their own. */
export function isShareCode(code: string): boolean {
  const kind = kindOf(code);
  return code !== '' && (kind === 'stock' || kind === 'etf');
}
