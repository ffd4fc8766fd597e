import { kindOf, parseCode } from '../../shared/market/code.ts';
import type { Answers } from '../store/outcome.ts';
import type { Adj } from '../store/price-batch.ts';
import { basisOfFileName } from './file-name.ts';
import { AS_TRADED, type Ask, type PriceField, type PriceTable, SINGLE } from './formats/format.ts';

const BASES: readonly Adj[] = ['raw', 'split', 'qfq', 'hfq'];

/** A vendor's daily table: all in shares, in currency units and as traded, but for what is given. */
export function priceTable(
  columns: ReadonlyMap<PriceField, number>,
  given: Partial<Omit<PriceTable, 'kind' | 'columns'>> = {},
): PriceTable {
  return {
    kind: 'prices',
    columns,
    parseCode,
    volumeUnit: SINGLE,
    turnoverUnit: SINGLE,
    basis: AS_TRADED,
    weeklyLookalike: true,
    ...given,
  };
}

/**
 * Asks for the basis of a stock's prices, which may be adjusted or not, once the instrument is known or where a column has codes,
 * unless the file's name tells it. An index has one basis.
 */
export function asksBasis(fileName: string, hasCodes = false): (answers: Answers) => Ask[] {
  const settled = basisOfFileName(fileName);
  return ({ instrument, names = {} }) => {
    const codes = [...(instrument ? [instrument] : []), ...Object.values(names)].filter((code) => code !== '');
    if (!hasCodes && !codes.some((code) => ['stock', 'etf'].includes(kindOf(code)))) return [];
    return [{ id: 'basis', choices: BASES, settled }];
  };
}

/** The basis that was answered; as traded where it was not asked. */
export function answeredBasis({ basis }: Answers): Adj {
  return BASES.find((known) => known === basis) ?? 'raw';
}
