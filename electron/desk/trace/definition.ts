import type { IsoDate } from '../../../shared/market/iso-date.ts';
import type { Currency } from '../../../shared/market/market.ts';
import type { DerivedKind } from '../../../shared/trace/derived-kinds.ts';
import type { WeekRows } from '../../../shared/week/week-rows.ts';
import type { ReadDb } from '../../store/db.ts';
import type { StoredRef } from './stored.ts';

/** A number that was worked out, and the stored values that it rests on. */
export interface Derived {
  readonly value: number | null;
  readonly unit: '%' | 'pct' | 'yiCNY' | 'yiHKD' | 'points' | 'weeks' | Currency;
  readonly inputs: readonly StoredRef[];
}

/** The number that a key asks for. */
export interface Asked {
  readonly derived: DerivedKind;
  readonly code: string;
  readonly day: IsoDate;
}

/** How a number is worked out again, by the same functions as the week; null where there is none. */
export type Definition = (asked: Asked, rows: WeekRows, db: ReadDb) => Derived | null;
