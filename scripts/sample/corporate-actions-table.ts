import { isoDate } from '../../shared/market/iso-date.ts';

/**
 * Real ones: one old share became `factor` shares on the ex day, and `cash` (in the price's currency) was paid on one old
 * share.
 */
export const CORPORATE_ACTIONS = [
  { code: '0700.HK', exDate: isoDate('2025-05-16'), factor: 1, cash: 4.5 },
  { code: '1211.HK', exDate: isoDate('2025-06-10'), factor: 3, cash: 4.34 },
  { code: '002594.SZ', exDate: isoDate('2025-07-29'), factor: 3, cash: 3.974 },
] as const;

export function actionsOf(code: string) {
  return CORPORATE_ACTIONS.filter((action) => action.code === code);
}

/** Days without a close: a stock stands suspended (a row that says so), an index is missing from its export (no row). */
export const GAPS = [
  { code: '0268.HK', from: '2025-09-08', to: '2025-09-16', says: '停牌' },
  { code: 'HSSCME.HI', from: '2025-08-11', to: '2025-08-15', says: null },
  { code: 'HSSCME.HI', from: '2025-11-05', to: '2025-11-06', says: null },
] as const;

export function gapOf(code: string, day: string) {
  return GAPS.find((gap) => gap.code === code && gap.from <= day && day <= gap.to) ?? null;
}
