import { splitFactor } from '../../analytics/ex-rights.ts';
import type { DatedClose } from '../../analytics/rating-reading.ts';
import { formatNumber } from '../../format/number.ts';
import { priceAround } from '../../format/rating-words.ts';
import { fill, text } from '../../i18n/text.ts';
import { chartRange, rangeStart } from '../../market/chart-range.ts';
import { instrumentKind, instrumentName } from '../../market/instrument-name.ts';
import { addDays, type IsoDate } from '../../market/iso-date.ts';
import { closeTraceAround } from '../../trace/key.ts';
import { whyWeekMissing } from '../../week/missing-reason.ts';
import type { WeekRows } from '../../week/week-rows.ts';
import { BASE_DAYS } from '../change-lines.ts';
import type { Chart, FigureParams } from '../figure.ts';
import { lackNote } from '../lack-note.ts';

const id = 'price-history';
const words = {
  zh: {
    title: '{name} 收于{before}{close}{after}',
    none: '{name} 收盘价',
    split: '拆股前的收盘已折为最近收盘的股数',
    qfq: '前复权价',
    hfq: '后复权价',
    short: '{date} 起有收盘',
  },
  en: {
    title: '{name} closed at {before}{close}{after}',
    none: '{name}: closes',
    split: 'Closes before a split are put onto the shares of the last one',
    qfq: 'Adjusted forward',
    hfq: 'Adjusted backward',
    short: 'Closes from {date} on',
  },
};

/** An instrument's closes over a range (`3m`, `1y`, `3y`, `5y`), on the shares of the last one; cash is not adjusted for. */
export const priceHistory: Chart = {
  id,
  words,
  needs({ code = '', range }, rows) {
    return { codes: code === '' ? [] : [code], closesFrom: rangeStart(chartRange(range), lastDay(code, rows)) };
  },
  data({ rows }, params, { closes }) {
    const { lang, labels, vendors } = rows;
    const code = params.code ?? '';
    const name = instrumentName(code, labels, lang);
    const points = onLastShares(code, closes.get(code) ?? [], rows);
    const last = points.at(-1);
    const vendor = vendors.get(code);
    const { before, after } = unitAround(code, rows);
    const close = formatNumber(last?.close ?? null, decimalsOf(code, rows));
    return {
      kind: 'lines',
      title: fill(words[lang][last ? 'title' : 'none'], { name, close, before, after }),
      unit: before || after,
      decimals: decimalsOf(code, rows),
      series: last
        ? [
            {
              key: code,
              label: name,
              own: true,
              trace: closeTraceAround(code),
              points: points.map(({ date, close }) => ({ key: date, value: close })),
            },
          ]
        : [],
      axis: 'dates',
      band: null,
      baseline: null,
      notes: last ? notesOf(code, params, points, rows) : [lackNote(name, lang, whyWeekMissing(code, rows))],
      source: { kind: 'data', names: vendor === undefined ? [] : [vendor] },
      asOf: last?.date ?? null,
      state: last ? 'complete' : 'missing',
      missing: last ? [] : [code],
    };
  },
};

type ClosesOfWeek = WeekRows['closes'][number];

function rowOf(code: string, { closes }: WeekRows): ClosesOfWeek | null {
  return closes.find((row) => row.code === code) ?? null;
}

/** The range goes back from the last close, of the week or before it. */
function lastDay(code: string, rows: WeekRows): IsoDate {
  const row = rowOf(code, rows);
  return row?.closeDate ?? row?.baseDate ?? rows.week.to;
}

/** Closes come on the shares of the first of them: what one share became since is divided out. */
function onLastShares(code: string, closes: readonly DatedClose[], rows: WeekRows): readonly DatedClose[] {
  const factor = splitsOver(code, closes, rows);
  return factor === 1 ? closes : closes.map(({ date, close }) => ({ date, close: close / factor }));
}

function splitsOver(code: string, closes: readonly { readonly date: IsoDate }[], rows: WeekRows): number {
  const [first, last] = [closes[0], closes.at(-1)];
  if (!first || !last || (rowOf(code, rows)?.adj ?? 'raw') !== 'raw') return 1;
  return splitFactor(
    rows.actions.filter((action) => action.code === code),
    first.date,
    last.date,
  );
}

/** What has to be known of the closes: their basis, and from when on there are any where that is less than was asked for. */
function notesOf(code: string, params: FigureParams, closes: readonly DatedClose[], rows: WeekRows): string[] {
  const said = words[rows.lang];
  const adj = rowOf(code, rows)?.adj;
  const first = closes[0]?.date;
  const start = rangeStart(chartRange(params.range), lastDay(code, rows));
  return [
    ...(splitsOver(code, closes, rows) === 1 ? [] : [said.split]),
    ...(adj === 'qfq' || adj === 'hfq' ? [said[adj]] : []),
    ...(first !== undefined && first > addDays(start, BASE_DAYS) ? [fill(said.short, { date: first })] : []),
  ];
}

/** Exchange rates move in the fourth decimal. */
function decimalsOf(code: string, { labels }: WeekRows): number {
  return instrumentKind(code, labels) === 'fx' ? 4 : 2;
}

/** 130.30港元, HKD130.30, 25277.32点. */
function unitAround(code: string, { labels, lang }: WeekRows): { readonly before: string; readonly after: string } {
  const kind = instrumentKind(code, labels);
  if (kind === 'fx') return { before: '', after: '' };
  return kind === 'index' ? { before: '', after: text(lang, 'unit.points') } : priceAround(code, lang);
}
