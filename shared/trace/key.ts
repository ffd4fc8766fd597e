import { type IsoDate, isIsoDate } from '../market/iso-date.ts';
import { DERIVED_KINDS, type DerivedKind } from './derived-kinds.ts';

/** Fields of a stored price that a key may name. */
export const PRICE_FIELDS = ['close', 'open', 'high', 'low', 'volume', 'turnover', 'preClose'] as const;
export type TracedPriceField = (typeof PRICE_FIELDS)[number];

/** Kinds of stored facts beside prices that a key may name, by what they are called there. */
const FACT_TRACE_KINDS = [
  'southbound',
  'activeStocks',
  'holdings',
  'fx',
  'seriesPoints',
  'ratingEvents',
  'corporateActions',
  'citations',
] as const;
export type FactTraceKind = (typeof FACT_TRACE_KINDS)[number];

export function isFactTraceKind(kind: string): kind is FactTraceKind {
  return FACT_TRACE_KINDS.some((name) => name === kind);
}

/** The field of a stored price by the column that holds it; null where no key names it. */
export function priceFieldOf(column: string): TracedPriceField | null {
  const field = column === 'pre_close' ? 'preClose' : column;
  return PRICE_FIELDS.find((name) => name === field) ?? null;
}

/** A stored fact: what names it beside its day, its day (or period), and one of its fields. */
export interface FactTraceKey {
  readonly kind: 'fact';
  readonly fact: FactTraceKind;
  readonly parts: readonly string[];
  readonly day: string;
  readonly field: string;
}

/** What a key of a number says: a value that stands in a file, or one that is worked out for a week. */
export type TraceKey =
  | { readonly kind: 'price'; readonly code: string; readonly date: IsoDate; readonly field: TracedPriceField }
  | FactTraceKey
  | { readonly kind: 'derived'; readonly derived: DerivedKind; readonly code: string; readonly day: IsoDate };

/** `price:9988.HK:2026-03-20:close` */
export function priceKey(code: string, date: IsoDate, field: TracedPriceField): string {
  return `price:${code}:${date}:${field}`;
}

/** What stands before and after the day in the key of a close. */
export function closeTraceAround(code: string): { readonly before: string; readonly after: string } {
  return { before: `price:${code}:`, after: ':close' };
}

/** `southbound:sh@CNY:2026-03-20:net` */
export function factTraceKey(fact: FactTraceKind, parts: readonly string[], day: string, field: string): string {
  return `${fact}:${parts.map(escaped).join('@')}:${day}:${field}`;
}

/** `weekChange:HSI.HI:2026-03-16`, `southboundDay:CNY:2026-03-18` */
export function derivedKey(kind: DerivedKind, code: string, day: IsoDate): string {
  return `${kind}:${code}:${day}`;
}

/** What stands before and after the day in the key of a number that is worked out day by day. */
export function derivedKeyAround(kind: DerivedKind, code: string): { readonly before: string; readonly after: string } {
  return { before: `${kind}:${code}:`, after: '' };
}

export function weekChangeKey(code: string, monday: IsoDate): string {
  return derivedKey('weekChange', code, monday);
}

/** The key that a text writes, or null where it is none. */
export function parseTraceKey(text: string): TraceKey | null {
  const [kind, code, day, field, ...rest] = text.split(':');
  if (!code || !day || rest.length > 0) return null;
  const fact = FACT_TRACE_KINDS.find((name) => name === kind);
  if (fact && field) return { kind: 'fact', fact, parts: code.split('@').map(unescaped), day, field };
  if (!isIsoDate(day)) return null;
  const derived = DERIVED_KINDS.find((name) => name === kind);
  if (derived && field === undefined) return { kind: 'derived', derived, code, day };
  const known = PRICE_FIELDS.find((name) => name === field);
  return kind === 'price' && known ? { kind, code, date: day, field: known } : null;
}

/** The signs that part a key, where they stand in a name. */
const SIGNS = { '%': '%25', ':': '%3A', '@': '%40' } as const;

function escaped(part: string): string {
  return part.replace(/[%:@]/g, (sign) => SIGNS[sign as keyof typeof SIGNS]);
}

function unescaped(part: string): string {
  return part.replace(/%3A/g, ':').replace(/%40/g, '@').replace(/%25/g, '%');
}
