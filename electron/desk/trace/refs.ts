import type { HkdRate } from '../../../shared/market/hkd-rate.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import type { ActiveRow, HoldingRow, WeekRows } from '../../../shared/week/week-rows.ts';
import type { Adj } from '../../store/price-batch.ts';
import type { StoredRef } from './stored.ts';

/** The unit of money in 亿 of a currency. */
export function yiOf(currency: string): 'yiCNY' | 'yiHKD' {
  return currency === 'CNY' ? 'yiCNY' : 'yiHKD';
}

/** A close on its basis. */
export function closeRef(code: string, date: IsoDate, adj: Adj): StoredRef {
  return { kind: 'price', code, date, field: 'close', adj };
}

/** The factor of a split. */
export function factorRef(code: string, day: IsoDate): StoredRef {
  return { kind: 'fact', fact: 'corporateActions', parts: [code], day, field: 'factor' };
}

/** The target price that an event of a file gives; what was typed stands in none. */
export function targetRef(code: string, day: IsoDate): StoredRef {
  return { kind: 'fact', fact: 'ratingEvents', parts: [code], day, field: 'target_price' };
}

/** Net buy of days by channel, or what they state beside it. */
export function southboundRefs(
  rows: WeekRows['southbound'],
  fields: readonly ('net' | 'buy' | 'sell')[] = ['net'],
): StoredRef[] {
  return rows.flatMap(({ channel, currency, date }) =>
    fields.map(
      (field) => ({ kind: 'fact', fact: 'southbound', parts: [channel, currency], day: date, field }) as const,
    ),
  );
}

/** A name’s net on a day’s list. */
export function activeRef(row: ActiveRow): StoredRef {
  return activeFieldRef(row, 'net');
}

/** What a day’s list states of a name. */
export function activeFieldRef(
  { channel, code, currency, date }: ActiveRow,
  field: 'net' | 'buy' | 'sell' | 'turnover',
): StoredRef {
  return { kind: 'fact', fact: 'activeStocks', parts: [channel, code, currency], day: date, field };
}

/** A holding of a name on a day. */
export function holdingRef(code: string, { date }: Pick<HoldingRow, 'date'>): StoredRef {
  return { kind: 'fact', fact: 'holdings', parts: [code], day: date, field: 'pct' };
}

/** A rate, stated or the close of its pair. */
export function rateRef({ stated }: HkdRate): StoredRef {
  if (stated.kind === 'price') return closeRef(`${stated.pair}.FX`, stated.date, 'raw');
  return { kind: 'fact', fact: 'fx', parts: [stated.pair, stated.kind], day: stated.date, field: 'rate' };
}
