import { ACTIVE_STOCKS, CONSTITUENT_STOCKS, ETFS, LISTED_STOCKS, PAIR_H_SHARES } from './hong-kong-stocks-table.ts';
import { BENCHMARKS, GLOBAL_INDICES, SIZE_AND_DIVIDEND, THEMES } from './indices-table.ts';
import type { SampleInstrument } from './instrument.ts';
import { AH_PAIRS, US_STOCKS } from './other-stocks-table.ts';

export const HONG_KONG_STOCKS = [...ACTIVE_STOCKS, ...CONSTITUENT_STOCKS, ...LISTED_STOCKS, ...PAIR_H_SHARES, ...ETFS];
export const A_SHARES = AH_PAIRS.map(([, share]) => share);
export const HOME_INDICES = [
  ...BENCHMARKS.filter(({ code }) => !code.endsWith('.GI')),
  ...SIZE_AND_DIVIDEND,
  ...THEMES,
];
export const ABROAD = [...BENCHMARKS.filter(({ code }) => code.endsWith('.GI')), ...GLOBAL_INDICES, ...US_STOCKS];

/** Every instrument with a price history of its own, each after the one that it follows. */
export const UNIVERSE: readonly SampleInstrument[] = [
  ...BENCHMARKS,
  ...GLOBAL_INDICES,
  ...SIZE_AND_DIVIDEND,
  ...THEMES,
  ...HONG_KONG_STOCKS,
  ...A_SHARES,
  ...US_STOCKS,
];

const byCode = new Map(UNIVERSE.map((instrument) => [instrument.code, instrument]));

export function instrumentOf(code: string): SampleInstrument {
  const instrument = byCode.get(code);
  if (!instrument) throw new Error(`${code} is not of the sample`);
  return instrument;
}

/** Whether the code is listed on the day. */
export function isListed(code: string, day: string): boolean {
  const { listedOn } = instrumentOf(code);
  return listedOn === undefined || listedOn <= day;
}
