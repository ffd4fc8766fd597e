import { printedDifference } from '../../analytics/printed-difference.ts';
import type { Watched } from '../../contract/week-parts.ts';
import { formatSigned } from '../../format/number.ts';
import { fill, text } from '../../i18n/text.ts';
import { instrumentName } from '../../market/instrument-name.ts';
import { addDays, addMonths, isIsoDate } from '../../market/iso-date.ts';
import { benchmarkOfRating } from '../../week/rating-closes.ts';
import { judgedReading } from '../../week/reading-of-rating.ts';
import { standingRatings, watchlistOf } from '../../week/watchlist.ts';
import type { WeekRows } from '../../week/week-rows.ts';
import { BASE_DAYS, changeLines } from '../change-lines.ts';
import type { Chart, FigureParams } from '../figure.ts';
import { lackNote } from '../lack-note.ts';

const id = 'rating-history';
const DECIMALS = 1;
const words = {
  zh: {
    relative: '{name} 自{ratedOn}评级以来相对{benchmark} {points} 个百分点',
    unrated: '{name} 近一年走势',
  },
  en: {
    relative: '{name} against {benchmark} since the rating of {ratedOn}: {points} pts',
    unrated: '{name} over a year',
  },
};

/** A rated stock against its benchmark, in per cent since the close of the rating day; an unrated name over a year. */
export const ratingHistory: Chart = {
  id,
  words,
  needs(params, rows) {
    const { codes, from } = subjectOf(params, rows);
    return { codes, closesFrom: addDays(from, -BASE_DAYS) };
  },
  data({ rows }, params, { closes }) {
    const { lang } = rows;
    const { code, benchmark, codes, from, place } = subjectOf(params, rows);
    const nameOf = (one: string) => instrumentName(one, rows.labels, lang);
    const series = changeLines({ codes, closes, from, own: code, nameOf });
    const isDrawn = series.some(({ key, points }) => key === code && points.length > 0);
    const relative = place?.relativePct === null ? null : differenceOfEnds(series, rows.settings.printedDifferences);
    const last = series
      .flatMap(({ points }) => points.at(-1)?.key ?? [])
      .filter(isIsoDate)
      .sort();
    const lacks = lackNote(nameOf(code), lang);
    return {
      kind: 'lines',
      title: fill(words[lang][relative === null ? 'unrated' : 'relative'], {
        name: nameOf(code),
        ratedOn: place?.ratedOn ?? '',
        benchmark: benchmark === null ? '' : nameOf(benchmark),
        points: relative === null ? '' : formatSigned(relative, DECIMALS),
      }),
      unit: '%',
      decimals: DECIMALS,
      series: isDrawn ? series : [],
      axis: 'dates',
      band: null,
      baseline: 0,
      notes: isDrawn ? [text(lang, 'figure.priceReturns')] : [lacks],
      source: { kind: 'data', names: [] },
      asOf: last.at(-1) ?? null,
      state: isDrawn ? 'complete' : 'missing',
      missing: isDrawn ? [] : [code],
    };
  },
};

/** The stock's end less its benchmark's, in points; of both as they print where it has to agree with the print. */
function differenceOfEnds(
  series: readonly { readonly points: readonly { readonly value: number }[] }[],
  agrees: boolean,
): number | null {
  const [stock, benchmark] = series.map(({ points }) => points.at(-1)?.value);
  return stock === undefined || benchmark === undefined ? null : printedDifference(stock, benchmark, DECIMALS, agrees);
}

/** The name, its benchmark, and since when: its rating day, or a year where it has none. */
function subjectOf({ code = '' }: FigureParams, rows: WeekRows) {
  const place = ratedPlaceOf(code, rows);
  const benchmark = place?.benchmark ?? null;
  // The year that a change over one year spans, so that both print the same.
  const last = rows.closes.find((one) => one.code === code)?.closeDate ?? rows.week.to;
  const from = place?.ratedOn ?? addMonths(last, -12);
  return { code, place, benchmark, from, codes: benchmark === null ? [code] : [code, benchmark] };
}

/** The place that covers the name; of one that stands on no list, the rating by itself; else any place. */
function ratedPlaceOf(code: string, rows: WeekRows): Pick<Watched, 'ratedOn' | 'benchmark' | 'relativePct'> | null {
  const places = watchlistOf(rows).filter((one) => one.code === code);
  const place = places.find(({ ratedOn }) => ratedOn !== null) ?? places[0] ?? null;
  const standing = place ? null : standingRatings(rows).get(code);
  if (!standing) return place;
  const { relativePct } = judgedReading(standing, rows.week.to, rows).reading;
  return { ratedOn: standing.ratedOn, benchmark: benchmarkOfRating(standing, rows), relativePct };
}
