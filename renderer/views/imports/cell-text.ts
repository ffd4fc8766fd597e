import { exactValue, MISSING } from '../../../shared/format/number.ts';

/** A value as files state it: numbers to their last digit, since that is where files may differ. */
export function cellText(value: number | string | null): string {
  if (value === null) return MISSING;
  return typeof value === 'number' ? String(exactValue(value)) : value;
}
