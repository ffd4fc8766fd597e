import type { DatedClose } from '../analytics/rating-reading.ts';
import { commonBase, rebase } from '../analytics/rebase.ts';
import type { IsoDate } from '../market/iso-date.ts';
import { closeTraceAround } from '../trace/key.ts';
import type { LineSeries } from './figure-data.ts';

/** No market is shut for longer: so far before the first day its base is looked for. */
export const BASE_DAYS = 14;

interface Wanted {
  readonly codes: readonly string[];
  readonly closes: ReadonlyMap<string, readonly DatedClose[]>;
  /** The base is the last day up to this one on which each has a close. */
  readonly from: IsoDate;
  readonly own: string;
  readonly nameOf: (code: string) => string;
}

/** Instruments in per cent from 0 at their common base (design, section 5, Rebased); one without any close has no line. */
export function changeLines({ codes, closes, from, own, nameOf }: Wanted): LineSeries[] {
  const known = codes.filter((code) => (closes.get(code) ?? []).length > 0);
  const base = commonBase(
    known.map((code) => closes.get(code) ?? []),
    from,
  );
  if (base === null) return [];
  return known.map((code) => ({
    key: code,
    label: nameOf(code),
    own: code === own,
    trace: closeTraceAround(code),
    points: rebase(closes.get(code) ?? [], base).map(({ date, value }) => ({ key: date, value: value - 100 })),
  }));
}
