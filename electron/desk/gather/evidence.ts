import { getOrMake } from '../../../shared/collections/get-or-make.ts';
import { marketOf } from '../../../shared/market/code.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import type { Market } from '../../../shared/market/market.ts';
import type { TradingWeek } from '../../../shared/market/trading-week.ts';
import { type FileEvidence, isShare, type PriceFile } from '../../../shared/week/missing-reason.ts';
import type { WeekRows } from '../../../shared/week/week-rows.ts';
import { type PriceFileRow, priceFilesBetween, spansInFiles, standingAround } from '../../store/price-files.ts';
import type { DeskContext } from '../context.ts';
import { refusedDays } from './refused-days.ts';

type Known = Pick<WeekRows, 'closes' | 'closeDays' | 'labels'>;

/** What the files of a week, and those around it, say of the days that have no close. */
export function gatherEvidence(desk: DeskContext, { from, to }: TradingWeek, known: Known): FileEvidence {
  const db = desk.cache();
  const inWeek = priceFilesBetween(db, from, to);
  const around = standingAround(db, codesToLookFor(known), from);
  const formats = new Map<number, string>([...inWeek, ...around].map(({ fileId, format }) => [fileId, format]));
  const files = filesById(desk, formats);
  const filesOf = (rows: readonly Pick<PriceFileRow, 'fileId'>[]) =>
    rows.map(({ fileId }) => files.get(fileId)).filter((file) => file !== undefined);
  return {
    files: filesOf(inWeek),
    around: new Map(
      [...Map.groupBy(around, ({ code }) => code)].map(([code, rows]) => [
        code,
        rows.flatMap(({ format, lastDate, ...row }) => filesOf([row]).map((before) => ({ format, before, lastDate }))),
      ]),
    ),
    refused: refusedDays(desk, inWeek),
  };
}

function filesById(desk: DeskContext, formats: ReadonlyMap<number, string>): Map<number, PriceFile> {
  const spans = Map.groupBy(spansInFiles(desk.cache(), [...formats.keys()]), ({ fileId }) => fileId);
  return new Map(
    [...formats].map(([fileId, format]) => [
      fileId,
      { fileId, format, spans: new Map((spans.get(fileId) ?? []).map((span) => [span.code, span])) },
    ]),
  );
}

/** Stocks and ETFs that lack a day of which another one of their market has a close. */
function codesToLookFor({ closes, closeDays, labels }: Known): string[] {
  const shares = closes.filter(({ code }) => isShare(code, { labels }));
  const daysOfMarkets = new Map<Market | null, Set<IsoDate>>();
  const counts = new Map<string, number>();
  for (const { code, date } of closeDays) {
    getOrMake(daysOfMarkets, marketOf(code), () => new Set()).add(date);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return shares
    .map(({ code }) => code)
    .filter((code) => (counts.get(code) ?? 0) < (daysOfMarkets.get(marketOf(code))?.size ?? 0));
}
