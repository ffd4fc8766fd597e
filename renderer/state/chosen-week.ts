import type { OutputOf } from '../../shared/contract/operations.ts';
import type { IsoDate } from '../../shared/market/iso-date.ts';
import { useDeskQuery } from '../desk-client/use-desk-query.ts';
import { useRoute } from './route.ts';

export type WeekSpan = OutputOf<'weeks'>['weeks'][number];

export interface ChosenWeek {
  /** Monday of the week on screen; null while the desk holds none. */
  readonly week: IsoDate | null;
  readonly span: WeekSpan | null;
  /** Newest first. */
  readonly weeks: readonly WeekSpan[];
  readonly previous: IsoDate | null;
  readonly next: IsoDate | null;
}

/** The one global choice: the week of the address, else the one that opens by default, and its neighbours. */
export function useChosenWeek(): ChosenWeek {
  const route = useRoute();
  const { data } = useDeskQuery('weeks', {});
  const weeks = data?.weeks ?? [];
  const asked = route.week ?? data?.defaultWeek ?? null;
  const span = weeks.find(({ from, to }) => asked !== null && from <= asked && asked <= to) ?? null;
  const week = span?.from ?? asked;
  return {
    week,
    span,
    weeks,
    previous: weeks.find(({ from }) => week !== null && from < week)?.from ?? null,
    next: weeks.findLast(({ from }) => week !== null && from > week)?.from ?? null,
  };
}
