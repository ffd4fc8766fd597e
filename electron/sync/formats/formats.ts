import type { PriceFormat } from './format.ts';
import { investing } from './investing.ts';
import { prices } from './prices.ts';
import { tushareDaily } from './tushare-daily.ts';
import { tushareIndexGlobal } from './tushare-index-global.ts';
import { yahoo } from './yahoo.ts';

/** Every format that is read, in the order in which they are tried; a header fits at most one. */
export const FORMATS: readonly PriceFormat[] = [prices, tushareDaily, tushareIndexGlobal, yahoo, investing];

export function formatById(id: string): PriceFormat | null {
  return FORMATS.find((format) => format.id === id) ?? null;
}
