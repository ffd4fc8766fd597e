import type { ClosesOfWeek } from '../analytics/week-change.ts';
import type { Lang } from '../contract/envelope.ts';
import type { Calendar } from '../market/calendar.ts';
import type { IsoDate } from '../market/iso-date.ts';
import type { TradingWeek } from '../market/trading-week.ts';
import type { FileSpans } from './missing-reason.ts';

/** All that a week is worked out from, gathered from the store in one go. */
export interface WeekRows {
  readonly week: TradingWeek;
  readonly lang: Lang;
  readonly calendar: Calendar;
  /** Every instrument with its closes around the Monday. */
  readonly closes: readonly (ClosesOfWeek & { readonly code: string })[];
  /** Days of the week on which an instrument has a close. */
  readonly closeDays: readonly { readonly code: string; readonly date: IsoDate }[];
  readonly spans: FileSpans;
  /** Names that files give, by code. */
  readonly names: ReadonlyMap<string, string>;
  /** Vendors of the files whose closes the week rests on, by code. */
  readonly vendors: ReadonlyMap<string, string>;
  /** Newest day that may be expected to be there: nothing later is missing yet. */
  readonly today: IsoDate;
}
