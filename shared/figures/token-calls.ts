import { formatChangePct, formatNumber } from '../format/number.ts';
import { roundTo } from '../format/round.ts';
import { fill } from '../i18n/text.ts';
import { addDays } from '../market/iso-date.ts';
import type { SeriesRow, WeekRows } from '../week/week-rows.ts';
import type { Figure } from './figure.ts';
import { chosenOf } from './figure-options.ts';
import { lackNote } from './lack-note.ts';
import { seriesPoints, seriesTrace, seriesUnit, sourcesOf } from './series-of-figure.ts';

const id = 'token-calls';
const SERIES = '周Token调用量';
const DECIMALS = 2;
const words = {
  zh: {
    changed: '{label}当周Token调用量{value}{unit}，环比{pct}',
    stated: '{label}当周Token调用量{value}{unit}',
    noFinding: '每周Token调用量',
    notSum: '分项之和与合计不符，未分列',
    'option.columns': '柱',
    'option.columns.plain': '合计',
    'option.columns.stacked': '分项堆叠',
  },
  en: {
    changed: 'Token calls of the week of {label}: {value} {unit}, {pct} on the week',
    stated: 'Token calls of the week of {label}: {value} {unit}',
    noFinding: 'Token calls by week',
    notSum: 'Parts do not sum to the total and are not shown',
    'option.columns': 'Columns',
    'option.columns.plain': 'Total',
    'option.columns.stacked': 'Stacked',
  },
};

const COLUMNS = { key: 'columns', choices: ['plain', 'stacked'] } as const;

/** 图6: calls of tokens, week by week; only the next week to the last is compared with it. */
export const tokenCalls: Figure = {
  id,
  counts: 'figure',
  section: 'industry',
  words,
  options: [COLUMNS],
  data({ rows }, params) {
    const { lang, week } = rows;
    const points = seriesPoints(SERIES, rows);
    const parts = chosenOf(COLUMNS, params) === 'stacked' ? partsOf(points, rows) : null;
    const [last, before] = [points.at(-1), points.at(-2)];
    const isNext = last && before && before.lastDay === addDays(last.lastDay, -7) && roundTo(before.value, 6) !== 0;
    const isRefused = parts === null && chosenOf(COLUMNS, params) === 'stacked';
    const finding = !last ? 'noFinding' : isNext ? 'changed' : 'stated';
    return {
      kind: 'columns',
      isSigned: false,
      title: fill(words[lang][finding], {
        label: last?.period ?? '',
        value: formatNumber(last?.value ?? 0, DECIMALS),
        unit: seriesUnit(last?.unit ?? '', lang),
        pct: formatChangePct(isNext ? (last.value / before.value - 1) * 100 : null),
      }),
      unit: seriesUnit(last?.unit ?? '', lang),
      decimals: DECIMALS,
      points: points.map((row) => ({
        key: row.period,
        label: row.period,
        date: row.lastDay,
        value: row.value,
        isOfWeek: row.lastDay >= week.from && row.lastDay <= week.to,
        isForecast: false,
        trace: seriesTrace(row),
        ...(parts && { parts: parts.map(({ at }) => partAt(at.get(row.period))) }),
      })),
      ...(parts && { parts: parts.map(({ name }) => ({ key: name, label: name })) }),
      notes: points.length === 0 ? [lackNote(SERIES, lang)] : isRefused ? [words[lang].notSum] : [],
      source: { kind: 'document', names: sourcesOf(points) },
      asOf: last?.lastDay ?? null,
      state: points.length === 0 ? 'missing' : 'complete',
      missing: points.length === 0 ? [SERIES] : [],
    };
  },
};

interface Part {
  readonly name: string;
  readonly at: ReadonlyMap<string, SeriesRow>;
}

/** Series that name a part of the calls, `周Token调用量/国产模型`; null unless they make up each total as it prints. */
function partsOf(points: readonly SeriesRow[], rows: WeekRows): Part[] | null {
  const names = [...new Set(rows.series.map(({ series }) => series))].filter((name) => name.startsWith(`${SERIES}/`));
  const parts = names.map((series) => ({
    name: series.slice(SERIES.length + 1),
    at: new Map(seriesPoints(series, rows).map((row) => [row.period, row])),
  }));
  const isWhole = ({ period, value, unit }: SeriesRow) => {
    const own = parts.flatMap(({ at }) => at.get(period) ?? []);
    const sum = own.reduce((total, part) => total + part.value, 0);
    return own.every((part) => part.unit === unit) && roundTo(sum, DECIMALS) === roundTo(value, DECIMALS);
  };
  return parts.length > 0 && points.every(isWhole) ? parts : null;
}

function partAt(row: SeriesRow | undefined): { value: number | null; trace: string } {
  return row ? { value: row.value, trace: seriesTrace(row) } : { value: null, trace: '' };
}
