import { type SouthboundRow, sumExactly } from '../analytics/southbound-net.ts';
import type { ShareWhy } from '../contract/flows.ts';
import { type HkdRate, hkdPerCny } from '../market/hkd-rate.ts';
import type { IsoDate } from '../market/iso-date.ts';
import type { ActiveRow, RateRow } from './week-rows.ts';

/** Turnover that a line of the lists states, else its buy + sell, in currency units; null where it states neither. */
export function turnoverOf({ turnover, buy, sell }: Pick<ActiveRow, 'turnover' | 'buy' | 'sell'>): number | null {
  return turnover ?? (buy === null || sell === null ? null : buy + sell);
}

/** Southbound's own turnover of the days and channels of some lines: the rows, and the rates at which they were converted. */
interface SouthboundTurnover {
  readonly rows: readonly SouthboundRow[];
  readonly rates: readonly HkdRate[];
}

export interface TurnoverShare {
  /** In per cent; null where `why` says why. */
  readonly pct: number | null;
  readonly why: ShareWhy | null;
  readonly used: SouthboundTurnover;
}

/** What shares are taken of: southbound's rows by day, and HKD per CNY. */
export interface TurnoverTotals {
  readonly byDay: ReadonlyMap<IsoDate, readonly SouthboundRow[]>;
  readonly rates: ReadonlyMap<IsoDate, HkdRate>;
}

export function turnoverTotals(southbound: readonly SouthboundRow[], rates: readonly RateRow[]): TurnoverTotals {
  return {
    byDay: Map.groupBy(southbound, ({ date }) => date),
    rates: hkdPerCny(rates, ['settlement', 'mid']),
  };
}

const NOTHING_USED: SouthboundTurnover = { rows: [], rates: [] };

/**
 * A name's turnover as a share of southbound's (buy + sell) on the same days and through the same channels, in per cent. Days
 * in CNY are converted at the rate at which the closing rows are; one day without its totals leaves no share, since a day on
 * which only one side is known would make it too large.
 */
export function turnoverShare(lines: readonly ActiveRow[], totals: TurnoverTotals): TurnoverShare {
  const none = (why: ShareWhy) => ({ pct: null, why, used: NOTHING_USED });
  const own = lines.map(turnoverOf);
  if (own.some((amount) => amount === null)) return none('noTurnover');
  const [amounts, rows, rates]: [number[], SouthboundRow[], HkdRate[]] = [[], [], []];
  for (const [date, ofDay] of Map.groupBy(lines, (line) => line.date)) {
    const currency = ofDay[0]?.currency ?? 'HKD';
    const found = totalsOfDay(ofDay, totals.byDay.get(date) ?? [], currency);
    if (typeof found === 'string') return none(found);
    const rate = found.currency === currency ? null : totals.rates.get(date);
    if (rate === undefined) return none('noRate');
    rows.push(...found.rows);
    if (rate) rates.push(rate);
    amounts.push(...found.rows.map(({ buy, sell }) => ((buy ?? 0) + (sell ?? 0)) * (rate?.hkdPerCny ?? 1)));
  }
  const total = sumExactly(amounts);
  if (total <= 0) return none('noBuySell');
  return { pct: (sumExactly(own.map((amount) => amount ?? 0)) / total) * 100, why: null, used: { rows, rates } };
}

/** Southbound's rows of a day through the channels of some lines: in the lists' currency, else in CNY beside lists in HKD. */
function totalsOfDay(
  lines: readonly ActiveRow[],
  ofDay: readonly SouthboundRow[],
  currency: string,
): { rows: readonly SouthboundRow[]; currency: string } | ShareWhy {
  const channels = new Set(lines.map(({ channel }) => channel));
  const areBoth = channels.has('total') || channels.size > 1;
  const wanted = areBoth ? [['sh', 'sz'], ['total']] : [[...channels]];
  const candidates = (currency === 'HKD' ? ['HKD', 'CNY'] : [currency]).flatMap((one) =>
    wanted.map((names) => ({
      currency: one,
      names,
      rows: ofDay.filter((row) => row.currency === one && names.includes(row.channel)),
    })),
  );
  const whole = candidates.filter(({ rows, names }) => rows.length === names.length);
  const stated = whole.find(({ rows }) => rows.every(({ buy, sell }) => buy !== null && sell !== null));
  return stated ?? (whole.length > 0 ? 'noBuySell' : 'noSouthbound');
}
