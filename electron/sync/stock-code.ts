import { type Code, parseCode } from '../../shared/market/code.ts';

/** Which of the mainland's exchanges the first digits of a stock's six belong to. */
const EXCHANGES: readonly (readonly [RegExp, string])[] = [
  [/^(?:4|8|92)/, 'BJ'],
  [/^[569]/, 'SH'],
  [/^[0123]/, 'SZ'],
];
/** `700`, `00700` and, of a column that was once read as numbers, `700.0`. */
const HONG_KONG_DIGITS = /^(\d{1,5})(?:\.0+)?$/;

/**
 * The code of a cell in a column of stocks: six bare digits are a mainland stock there, which among indices could be either
 * (`000001`).
 */
export function parseStockCode(cell: string): Code | null {
  const digits = plain(cell);
  const exchange = /^\d{6}$/.test(digits) ? EXCHANGES.find(([start]) => start.test(digits))?.[1] : undefined;
  return exchange ? parseCode(`${digits}.${exchange}`) : parseCode(cell);
}

/** The code of a stock in a column of the mainland's alone, where its market or its zeros may be missing. */
export function mainlandCode(cell: string): Code | null {
  const digits = plain(cell);
  return parseStockCode(/^\d{1,6}$/.test(digits) ? digits.padStart(6, '0') : cell);
}

/** The code of a stock in a column of Hong Kong's alone, where its market or its zeros may be missing. */
export function hongKongCode(cell: string): Code | null {
  const digits = HONG_KONG_DIGITS.exec(plain(cell))?.[1];
  return parseCode(digits === undefined ? cell : `${digits}.HK`);
}

function plain(cell: string): string {
  return cell.normalize('NFKC').trim().replace(/^'/, '');
}
