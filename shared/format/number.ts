import { roundToText } from './round.ts';

/** What stands for a missing value. */
export const MISSING = '—';

/** A plain number, thousands commas from 10,000 on: `9999.50`, `25,277.32`. */
export function formatNumber(value: number | null, decimals: number): string {
  if (value === null) return MISSING;
  const text = roundToText(value, decimals);
  return Math.abs(value) < 10_000 ? text : text.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
}

/** A change with its sign, without the unit, which stands elsewhere: `-3.0`, `+4.2`; what prints as zero has none. */
export function formatSigned(value: number | null, decimals = 1): string {
  if (value === null) return MISSING;
  const text = roundToText(value, decimals);
  return directionOf(value, decimals) === 'up' ? `+${text}` : text;
}

/** A change in per cent, sign always shown: `-3.0%`, `+4.2%`, `0.0%`. */
export function formatChangePct(value: number | null, decimals = 1): string {
  return value === null ? MISSING : `${formatSigned(value, decimals)}%`;
}

/** Money in a table: negative in brackets, `(23.75)`. */
export function formatTableMoney(value: number | null, decimals = 2): string {
  if (value === null) return MISSING;
  const text = formatNumber(value, decimals);
  return text.startsWith('-') ? `(${text.slice(1)})` : text;
}

/** A value without what binary fractions add to it: twelve significant digits, more than any source states. */
export function exactValue(value: number): number {
  return Number(value.toPrecision(12));
}

/** Decimals that a value has, as `exactValue` states it; eight at the most. */
export function exactDecimals(value: number): number {
  const text = String(exactValue(value));
  if (text.includes('e-')) return 8;
  return Math.min(8, text.split('.')[1]?.length ?? 0);
}

/** A value unrounded, as a trace shows it: every digit that it has, commas as above. */
export function formatExact(value: number | null): string {
  if (value === null) return MISSING;
  const text = String(exactValue(value));
  return Math.abs(value) < 10_000 || text.includes('e') ? text : text.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
}

/** Which way a printed value points: what rounds to zero points nowhere. */
export function directionOf(value: number | null, decimals: number): 'up' | 'down' | 'flat' {
  if (value === null) return 'flat';
  const text = roundToText(value, decimals);
  if (!/[1-9]/.test(text)) return 'flat';
  return text.startsWith('-') ? 'down' : 'up';
}
