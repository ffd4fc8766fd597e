import type { Code } from '../../shared/market/code.ts';
import { marketOf } from '../../shared/market/code.ts';
import { BadCell } from './bad-cell.ts';
import type { RecordFacts, StatedPrice } from './formats/format.ts';
import type { RecordCells } from './record-cells.ts';

/** A ratio is printed to two decimals, so the premium that it gives may be half a point off. */
const PREMIUM_ROUNDING = 0.51;
/** CNY for one HKD has stayed between these in thirty years; a ratio that asks for another rate is of other columns. */
const CNY_PER_HKD = { least: 0.7, most: 1.15 } as const;

/**
 * A record of one company's two shares: `close@HK` in HKD and `close@CN` in CNY, as traded. Its own ratio and premium have to agree
 * with each other, and with the closes at some rate that there may have been: sources take different ones.
 */
export function readPair(
  cells: RecordCells,
  codes: { readonly hCode: (cell: string) => Code | null; readonly aCode: (cell: string) => Code | null },
): RecordFacts & { readonly hCode: Code; readonly aCode: Code } {
  const [hCode, aCode] = [codeIn(cells, 'hCode', codes.hCode, 'HK'), codeIn(cells, 'aCode', codes.aCode, 'CN')];
  const [h, a] = [closeIn(cells, 'close@HK'), closeIn(cells, 'close@CN')];
  refuseMismatch(cells, h, a);
  const prices: StatedPrice[] = [];
  const refused: BadCell[] = [];
  for (const [code, close] of [[hCode, h] as const, [aCode, a] as const]) {
    if (close === null) continue;
    try {
      prices.push({ code, adj: 'raw', date: cells.tradingDay('date', code), close });
    } catch (error) {
      // One market may be shut while the other trades.
      if (!(error instanceof BadCell) || error.code !== 'MARKET_SHUT') throw error;
      refused.push(error);
    }
  }
  const names = [
    { code: hCode, name: nameIn(cells, 'hName') },
    { code: aCode, name: nameIn(cells, 'aName') },
  ];
  return { facts: [], prices, refused, names: names.filter(({ name }) => name !== ''), hCode, aCode };
}

/** A company's name without the blanks that sources put into it for its looks: `万  科Ａ`. */
function nameIn(cells: RecordCells, field: string): string {
  const text = cells.text(field).normalize('NFKC');
  return /\p{Script=Han}/u.test(text) ? text.replace(/\s+/g, '') : text;
}

function codeIn(cells: RecordCells, field: string, parse: (cell: string) => Code | null, market: string): Code {
  const code = parse(cells.text(field));
  if (code === null || marketOf(code) !== market) throw new BadCell('BAD_CODE', field, { text: cells.text(field) });
  return code;
}

/** A share that did not trade has no price, or 0. */
function closeIn(cells: RecordCells, field: string): number | null {
  const close = cells.number(field);
  if (close !== null && close < 0) throw new BadCell('BAD_PRICE', field, { value: close });
  return close || null;
}

function refuseMismatch(cells: RecordCells, h: number | null, a: number | null): void {
  const [ratio, premium] = [cells.number('ratio'), cells.percent('premium')];
  if (ratio !== null && premium !== null && Math.abs((ratio - 1) * 100 - premium) > PREMIUM_ROUNDING)
    throw new BadCell('PREMIUM_MISMATCH', 'premium', { text: cells.text('premium'), ratio: cells.text('ratio') });
  if (!ratio || h === null || a === null) return;
  const rate = a / h / ratio;
  if (rate < CNY_PER_HKD.least || rate > CNY_PER_HKD.most)
    throw new BadCell('RATIO_MISMATCH', 'ratio', {
      text: cells.text('ratio'),
      a: cells.text('close@CN'),
      h: cells.text('close@HK'),
    });
}
