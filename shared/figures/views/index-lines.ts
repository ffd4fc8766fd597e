import type { DatedClose } from '../../analytics/rating-reading.ts';
import { commonBase } from '../../analytics/rebase.ts';
import { fill, text } from '../../i18n/text.ts';
import { chartRange, rangeStart } from '../../market/chart-range.ts';
import { instrumentName } from '../../market/instrument-name.ts';
import { addDays, type IsoDate, isIsoDate } from '../../market/iso-date.ts';
import type { WeekRows } from '../../week/week-rows.ts';
import { BASE_DAYS } from '../change-lines.ts';
import type { FigureContent, FigureParams } from '../figure.ts';
import type { LineSeries } from '../figure-data.ts';
import type { FigureHistory, HistoryNeeds } from '../figure-history.ts';
import { SECTOR_GROUP } from '../groups.ts';

/** More lines than these no eye tells apart. */
export const MOST_LINES = 8;

/** What two charts of indices say alike of the lines that they lack. */
const WORDS = {
  zh: { short: '{name}在{date}前无收盘，未列', more: '一次至多画{count}条，可在表中勾选' },
  en: {
    short: '{name} has no close before {date} and is left out',
    more: 'At most {count} lines at a time: tick them in the table',
  },
} as const;

/** The instruments of a chart, on one base. */
export interface IndexLines {
  /** What was asked for, in its order. */
  readonly codes: readonly string[];
  /** Those with closes as far back as the range begins. */
  readonly lines: readonly { readonly code: string; readonly closes: readonly DatedClose[] }[];
  /** The last day up to the range's first on which each of them has a close; null where there is none. */
  readonly base: IsoDate | null;
  readonly nameOf: (code: string) => string;
  /** Why some are not drawn, in words. */
  readonly notes: readonly string[];
}

/** The closes that a chart of indices needs: those of its lines and of what they are measured against, over the range. */
export function indexNeeds(codes: readonly string[], params: FigureParams, rows: WeekRows): HistoryNeeds {
  const start = rangeStart(chartRange(params.range), lastClose(codes, rows));
  return { codes: [...codes], closesFrom: start <= '1990-01-01' ? start : addDays(start, -BASE_DAYS) };
}

/** The lines that the parameters name (`codes`, else all of `group`), no more than can be told apart. */
export function lineCodesOf(params: FigureParams, rows: WeekRows): string[] {
  return askedFor(params, rows).slice(0, MOST_LINES);
}

function askedFor(params: FigureParams, rows: WeekRows): string[] {
  const chosen = params.codes?.split(',').filter((code) => code !== '');
  return [...(chosen ?? rows.groups.get(params.group ?? '') ?? [])];
}

/** Instruments with a common base near the first day of the range. One without closes so far back is left out and named. */
export function indexLinesOf(
  codes: readonly string[],
  params: FigureParams,
  rows: WeekRows,
  { closes }: Pick<FigureHistory, 'closes'>,
): IndexLines {
  const { lang } = rows;
  const known = codes.flatMap((code) => {
    const ofCode = closes.get(code) ?? [];
    return ofCode.length > 0 ? [{ code, closes: ofCode }] : [];
  });
  const wanted = startOf(params.range, known, lastClose(codes, rows));
  const isShort = (own: readonly DatedClose[]) => (own[0]?.date ?? '') > addDays(wanted, BASE_DAYS);
  const lines = known.filter((one) => !isShort(one.closes));
  const base = commonBase(
    lines.map((one) => one.closes),
    wanted,
  );
  const nameOf = namesOf(codes, rows);
  const shortNotes = known
    .filter((one) => isShort(one.closes))
    .map(({ code }) => fill(WORDS[lang].short, { name: nameOf(code), date: wanted }));
  const isCut = askedFor(params, rows).length > MOST_LINES;
  const notes = [...shortNotes, ...(isCut ? [fill(WORDS[lang].more, { count: MOST_LINES })] : [])];
  return { codes, lines: base === null ? [] : lines, base, nameOf, notes };
}

/** What every chart of indices has beside its title and its unit; `drawn` are its lines. */
export function indexContent(
  drawn: readonly LineSeries[],
  asked: readonly string[],
  notes: readonly string[],
  rows: WeekRows,
): Pick<FigureContent, 'notes' | 'source' | 'asOf' | 'state' | 'missing'> {
  const last = drawn.flatMap(({ points }) => points.at(-1)?.key ?? []).filter(isIsoDate);
  const vendors = new Set(drawn.flatMap(({ key }) => rows.vendors.get(key) ?? []));
  return {
    notes: [...notes, ...(drawn.length === 0 ? [text(rows.lang, 'why.absent')] : [])],
    source: { kind: 'data', names: [...vendors].sort() },
    asOf: last.sort().at(-1) ?? null,
    state: drawn.length === 0 ? 'missing' : drawn.length === asked.length ? 'complete' : 'partial',
    missing: asked.filter((code) => !drawn.some(({ key }) => key === code)),
  };
}

/** The line that is drawn in full colour: the one that the reader marks, else the report's sector. */
export function ownLine({ mark }: FigureParams, rows: WeekRows): string | undefined {
  return mark ?? rows.groupOwns.get(SECTOR_GROUP);
}

/** Shares of one company in two markets bear their code too. */
function namesOf(codes: readonly string[], { labels, lang }: WeekRows): (code: string) => string {
  const names = codes.map((code) => instrumentName(code, labels, lang));
  return (code) => {
    const name = instrumentName(code, labels, lang);
    return names.filter((other) => other === name).length > 1 ? `${name} ${code}` : name;
  };
}

/** The newest close of the week among the instruments: ranges go back from it, as those of the table of changes do. */
function lastClose(codes: readonly string[], rows: WeekRows): IsoDate {
  const asked = new Set(codes);
  const days = rows.closes.flatMap(({ code, closeDate }) => (asked.has(code) && closeDate ? [closeDate] : []));
  return days.sort().at(-1) ?? rows.week.to;
}

/** The first day of the range; with all of history, or where none reaches so far back, the day on which the last one begins. */
function startOf(
  range: string | undefined,
  known: readonly { readonly closes: readonly DatedClose[] }[],
  last: IsoDate,
): IsoDate {
  const begins = known.flatMap(({ closes }) => closes[0]?.date ?? []).sort();
  const start = rangeStart(chartRange(range), last);
  const reaches = begins.some((day) => day <= addDays(start, BASE_DAYS));
  return range !== 'all' && reaches ? start : (begins.at(-1) ?? last);
}
