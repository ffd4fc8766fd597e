import { type Code, parseCode } from '../../shared/market/code.ts';

/** `700`, `00700` and, of a column that was once read as numbers, `700.0`. */
const HONG_KONG_DIGITS = /^(\d{1,5})(?:\.0+)?$/;

/** The code of a stock in a column of Hong Kong's alone, where its zeros or market may be missing. */
export function hongKongCode(cell: string): Code | null {
  const digits = HONG_KONG_DIGITS.exec(cell.normalize('NFKC').trim())?.[1];
  return parseCode(digits === undefined ? cell : `${digits}.HK`);
}

/** First digits of the codes that each of the mainland's exchanges gives its stocks. */
const EXCHANGES: readonly (readonly [RegExp, string])[] = [
  [/^6/, 'SH'],
  [/^[03]/, 'SZ'],
  [/^(?:4|8|92)/, 'BJ'],
];

/** The code of a stock in a column of the mainland's A shares alone, where its market or zeros may be missing. */
export function mainlandCode(cell: string): Code | null {
  const text = cell.normalize('NFKC').trim();
  if (!/^\d{1,6}$/.test(text)) return parseCode(text);
  const digits = text.padStart(6, '0');
  const exchange = EXCHANGES.find(([start]) => start.test(digits))?.[1];
  return exchange === undefined ? null : parseCode(`${digits}.${exchange}`);
}
