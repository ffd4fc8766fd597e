import { commonBase, rebase } from '../../analytics/rebase.ts';
import { fill, text } from '../../i18n/text.ts';
import { chartRange, rangeStart } from '../../market/chart-range.ts';
import { instrumentName } from '../../market/instrument-name.ts';
import { addDays, type IsoDate } from '../../market/iso-date.ts';
import { closeTraceAround } from '../../trace/key.ts';
import type { WeekRows } from '../../week/week-rows.ts';
import { BASE_DAYS } from '../change-lines.ts';
import type { Chart, FigureParams } from '../figure.ts';
import { SECTOR_GROUP } from '../groups.ts';

const id = 'rebased';
/** More lines than these no eye tells apart. */
const MOST_LINES = 8;
const words = {
  zh: {
    title: '{from} 以来走势，{base} = 100',
    none: '定基走势',
    short: '{name}在{date}前无收盘，未列',
    more: '仅列前{count}个',
  },
  en: {
    title: 'Since {from}, {base} = 100',
    none: 'Rebased',
    short: '{name} has no close before {date} and is left out',
    more: 'The first {count} only',
  },
};

/** A group's instruments, each at 100 on the first common day of the range. One without closes so far back is left out and named. */
export const rebased: Chart = {
  id,
  words,
  needs(params, rows) {
    const start = rangeStart(chartRange(params.range), lastClose(params, rows));
    return { codes: codesOf(params, rows), closesFrom: start <= '1990-01-01' ? start : addDays(start, -BASE_DAYS) };
  },
  data({ rows }, params, { closes }) {
    const { lang } = rows;
    const range = chartRange(params.range);
    const codes = codesOf(params, rows);
    const known = codes.flatMap((code) => {
      const ofCode = closes.get(code) ?? [];
      return ofCode.length > 0 ? [{ code, closes: ofCode }] : [];
    });
    const wanted = startOf(range, known, lastClose(params, rows));
    const [long, short] = [
      known.filter(({ closes: own }) => (own[0]?.date ?? '') <= addDays(wanted, BASE_DAYS)),
      known.filter(({ closes: own }) => (own[0]?.date ?? '') > addDays(wanted, BASE_DAYS)),
    ];
    const base = commonBase(
      long.map((one) => one.closes),
      wanted,
    );
    const names = codes.map((code) => instrumentName(code, rows.labels, lang));
    const nameOf = (code: string) => {
      const name = instrumentName(code, rows.labels, lang);
      // Shares of one company in two markets.
      return names.filter((other) => other === name).length > 1 ? `${name} ${code}` : name;
    };
    const series = base === null ? [] : long.map((one) => ({ ...one, points: rebase(one.closes, base) }));
    const last = series.flatMap(({ points }) => points.at(-1)?.date ?? []).sort();
    return {
      kind: 'lines',
      title: base === null ? words[lang].none : fill(words[lang].title, { from: base, base }),
      unit: '',
      decimals: 1,
      series: series.map(({ code, points }) => ({
        key: code,
        label: nameOf(code),
        own: code === rows.groupOwns.get(SECTOR_GROUP),
        trace: closeTraceAround(code),
        points: points.map(({ date, value }) => ({ key: date, value })),
      })),
      axis: 'dates',
      band: null,
      baseline: 100,
      notes: [
        ...short.map(({ code }) => fill(words[lang].short, { name: nameOf(code), date: wanted })),
        ...((rows.groups.get(params.group ?? '')?.length ?? 0) > codes.length
          ? [fill(words[lang].more, { count: MOST_LINES })]
          : []),
        ...(series.length === 0 ? [text(lang, 'why.absent')] : []),
      ],
      source: { kind: 'data', names: [...new Set(series.flatMap(({ code }) => rows.vendors.get(code) ?? []))].sort() },
      asOf: last.at(-1) ?? null,
      state: series.length === 0 ? 'missing' : series.length === codes.length ? 'complete' : 'partial',
      missing: codes.filter((code) => !series.some((one) => one.code === code)),
    };
  },
};

function codesOf(params: FigureParams, rows: WeekRows): string[] {
  const chosen = params.codes?.split(',').filter((code) => code !== '');
  return [...(chosen ?? rows.groups.get(params.group ?? '') ?? [])].slice(0, MOST_LINES);
}

/** The newest close of the week among the instruments: ranges go back from it, as those of the table of changes do. */
function lastClose(params: FigureParams, rows: WeekRows): IsoDate {
  const codes = new Set(codesOf(params, rows));
  const days = rows.closes.flatMap(({ code, closeDate }) => (codes.has(code) && closeDate ? [closeDate] : []));
  return days.sort().at(-1) ?? rows.week.to;
}

/** The first day of the range; with all of history, or where none reaches so far back, the day on which the last one begins. */
function startOf(range: string, known: readonly { closes: readonly { date: IsoDate }[] }[], last: IsoDate): IsoDate {
  const begins = known.flatMap(({ closes }) => closes[0]?.date ?? []).sort();
  const start = rangeStart(chartRange(range), last);
  const reaches = begins.some((day) => day <= addDays(start, BASE_DAYS));
  return range !== 'all' && reaches ? start : (begins.at(-1) ?? last);
}
