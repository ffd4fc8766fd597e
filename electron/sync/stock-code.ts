import { type Code, parseCode } from '../../shared/market/code.ts';

/** Which exchange the first digits of a stock's six belong to. */
const EXCHANGES: readonly (readonly [RegExp, string])[] = [
  [/^[69]\d{5}$/, 'SH'],
  [/^5\d{5}$/, 'SH'],
  [/^[0123]\d{5}$/, 'SZ'],
  [/^(?:4|8)\d{5}$/, 'BJ'],
];

/**
 * The code of a cell in a column of stocks: six bare digits are a mainland stock there, which among indices could be either
 * (`000001`).
 */
export function parseStockCode(cell: string): Code | null {
  const digits = cell
    .normalize('NFKC')
    .trim()
    .replace(/^'/, '')
    .replace(/^92(\d{4})$/, '8$1');
  const exchange = EXCHANGES.find(([pattern]) => pattern.test(digits))?.[1];
  return exchange ? parseCode(`${digits}.${exchange}`) : parseCode(cell);
}
