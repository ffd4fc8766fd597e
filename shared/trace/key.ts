import { type IsoDate, isIsoDate } from '../market/iso-date.ts';

/** Fields of a stored price that a key may name. */
export const PRICE_FIELDS = ['close', 'open', 'high', 'low', 'volume', 'turnover', 'preClose'] as const;
export type TracedPriceField = (typeof PRICE_FIELDS)[number];

/** What a key of a number says: a value that stands in a file, or one that is worked out for a week. */
export type TraceKey =
  | { readonly kind: 'price'; readonly code: string; readonly date: IsoDate; readonly field: TracedPriceField }
  | { readonly kind: 'weekChange'; readonly code: string; readonly monday: IsoDate };

/** `price:9988.HK:2026-03-20:close` */
export function priceKey(code: string, date: IsoDate, field: TracedPriceField): string {
  return `price:${code}:${date}:${field}`;
}

/** `weekChange:HSI.HI:2026-03-16` */
export function weekChangeKey(code: string, monday: IsoDate): string {
  return `weekChange:${code}:${monday}`;
}

/** The key that a text writes, or null where it is none. */
export function parseTraceKey(text: string): TraceKey | null {
  const [kind, code, date, field, ...rest] = text.split(':');
  if (!code || !date || !isIsoDate(date) || rest.length > 0) return null;
  if (kind === 'weekChange' && field === undefined) return { kind, code, monday: date };
  const known = PRICE_FIELDS.find((name) => name === field);
  return kind === 'price' && known ? { kind, code, date, field: known } : null;
}
