import type { PairWindowName } from '../../shared/contract/ah-premium.ts';
import type { IsoDate } from '../../shared/market/iso-date.ts';
import type { ReadDb } from './db.ts';
import { all } from './query.ts';

/** A pair, days of its window (after `from`, up to and with `to`), and A x rate / H of the day that is asked of. */
export interface PairSpan {
  readonly hCode: string;
  readonly aCode: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly ratio: number;
  /** The window that its days are counted under. */
  readonly part: PairWindowName;
}

/**
 * Of each pair's days in its spans, part by part, on which A share, H share and rate are all known: how many the window has, and on how many of them A x
 * rate / H was at or below the ratio. Closes as traded; rates are HKD for one CNY.
 */
export function premiumsAtOrBelow(
  db: ReadDb,
  asked: readonly PairSpan[],
  rates: readonly { readonly date: IsoDate; readonly hkdPerCny: number }[],
): { hCode: string; part: PairWindowName; count: number; below: number }[] {
  return all(
    db,
    'premiumsAtOrBelow',
    // Cells of JSON are read once a pair and once a day, not once a row.
    `WITH w AS MATERIALIZED (
       SELECT value ->> 'hCode' AS h_code, value ->> 'aCode' AS a_code, value ->> 'from' AS first, value ->> 'to' AS last,
         value ->> 'ratio' AS ratio, value ->> 'part' AS part FROM json_each(:asked)),
     r AS MATERIALIZED (SELECT value ->> 'date' AS day, value ->> 'hkdPerCny' AS rate FROM json_each(:rates))
     SELECT w.h_code AS hCode, w.part, count(*) AS count, sum(a.close * r.rate / h.close <= w.ratio) AS below FROM w
     CROSS JOIN prices h ON h.code = w.h_code AND h.adj = 'raw' AND h.date > w.first AND h.date <= w.last
     CROSS JOIN prices a ON a.code = w.a_code AND a.adj = 'raw' AND a.date = h.date
     JOIN r ON r.day = h.date
     GROUP BY w.h_code, w.part`,
    { asked: JSON.stringify(asked), rates: JSON.stringify(rates) },
  );
}
