import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { closeAtKey } from '../../../shared/week/rating-closes.ts';
import type { RatingClose, WeekRows } from '../../../shared/week/week-rows.ts';
import { closesOn } from '../../store/close-history.ts';
import type { ReadDb } from '../../store/db.ts';

type AskedClose = RatingClose & { readonly code: string; readonly day: IsoDate };

/**
 * The closes that ratings are measured by, all of an instrument on one basis: the one that has more of the days, then the
 * newer close, then as traded. Bases that take cash out as well give no price return, and are not looked at.
 */
export function gatherRatingCloses(
  db: ReadDb,
  asked: readonly { readonly code: string; readonly day: IsoDate }[],
): WeekRows['ratingCloses'] {
  const on = <Adj extends AskedClose['adj']>(adj: Adj) =>
    closesOn(
      db,
      asked.map((one) => ({ ...one, adj })),
    ).map((row): AskedClose => ({ ...row, adj }));
  const [traded, adjusted] = [on('raw'), on('split')];
  const adjustedOf = Map.groupBy(adjusted, ({ code }) => code);
  const tradedOf = Map.groupBy(traded, ({ code }) => code);
  const chosen = [...new Set([...tradedOf.keys(), ...adjustedOf.keys()])].flatMap((code) => {
    const [asTraded, forSplits] = [tradedOf.get(code) ?? [], adjustedOf.get(code) ?? []];
    return saysMore(forSplits, asTraded) ? forSplits : asTraded;
  });
  return new Map(chosen.map(({ code, day, date, close, adj }) => [closeAtKey(code, day), { date, close, adj }]));
}

function saysMore(some: readonly AskedClose[], others: readonly AskedClose[]): boolean {
  if (some.length !== others.length) return some.length > others.length;
  const newest = (closes: readonly AskedClose[]) =>
    closes
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? '';
  return newest(some) > newest(others);
}
