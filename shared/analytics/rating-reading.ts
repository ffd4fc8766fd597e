import type { RatingBand, RatingScheme } from '../contract/rating-parts.ts';
import type { RatingReading } from '../contract/week-parts.ts';
import { addMonths, type IsoDate } from '../market/iso-date.ts';
import { missOf } from './rating-scheme.ts';

/** A close and its day; null where there is none on or before the day that was asked for. */
export interface DatedClose {
  readonly date: IsoDate;
  readonly close: number;
}

/** Closes of a stock, split-adjusted onto its first one, and of its benchmark. */
export interface RatedCloses {
  readonly stock: DatedClose | null;
  readonly benchmark: DatedClose | null;
}

/** Relative return in points: the stock's price return - its benchmark's (design, section 5, Relative return). */
export function relativeReturn(base: RatedCloses, now: RatedCloses) {
  const returnPct = pctBetween(base.stock, now.stock);
  const benchmarkPct = pctBetween(base.benchmark, now.benchmark);
  const relativePct = returnPct === null || benchmarkPct === null ? null : returnPct - benchmarkPct;
  return { returnPct, benchmarkPct, relativePct };
}

/**
 * What a rating has come to (design, section 5, Relative return). Outside its band it is drifting before the first months of the
 * horizon (6) are over and breached from then on; at its end (12) the state is final, while the return runs on. The day on which
 * it is read decides, whether or not the stock trades. `atHorizon` are the closes at the end, null before. `judgedPct` is the
 * relative return that the state is of.
 */
export function ratingReading(
  band: RatingBand | null,
  {
    ratedOn,
    readOn,
    months,
  }: { readonly ratedOn: IsoDate; readonly readOn: IsoDate; readonly months: RatingScheme['horizonMonths'] },
  closes: { readonly base: RatedCloses; readonly now: RatedCloses; readonly atHorizon: RatedCloses | null },
): Omit<RatingReading, 'trace'> & { readonly judgedPct: number | null } {
  const { base, now, atHorizon } = closes;
  const running = relativeReturn(base, now);
  const judged = atHorizon ? relativeReturn(base, atHorizon) : running;
  const dates = { baseDate: base.stock?.date ?? null, closeDate: now.stock?.date ?? null };
  const missedBy = band && judged.relativePct !== null ? missOf(band, judged.relativePct) : null;
  const isDue = readOn >= addMonths(ratedOn, months.from);
  const state =
    !band || judged.relativePct === null ? 'unrated' : missedBy === null ? 'kept' : isDue ? 'breached' : 'drifting';
  const adverse = missedBy !== null && (band?.adverse === 'either' || band?.adverse === missedBy);
  return { ...running, ...dates, state, missedBy, adverse, final: atHorizon !== null, judgedPct: judged.relativePct };
}

function pctBetween(base: DatedClose | null, now: DatedClose | null): number | null {
  return base && now && base.close > 0 ? (now.close / base.close - 1) * 100 : null;
}
