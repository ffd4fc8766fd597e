import { againstBenchmark } from '../analytics/against-benchmark.ts';
import { formatChangePct } from '../format/number.ts';
import { roundToText } from '../format/round.ts';
import { fill, text } from '../i18n/text.ts';
import { CHART_RANGES, type ChartRange, chartRange, rangeStart } from '../market/chart-range.ts';
import { instrumentName } from '../market/instrument-name.ts';
import { addDays, type IsoDate, isIsoDate } from '../market/iso-date.ts';
import type { WeekRows } from '../week/week-rows.ts';
import { BASE_DAYS, changeLines } from './change-lines.ts';
import type { Figure, FigureParams } from './figure.ts';
import type { LineSeries } from './figure-data.ts';
import { lackNote } from './lack-note.ts';

const id = 'sector-trend';
const DECIMALS = 1;
const words = {
  zh: {
    ahead: '{span}{name}{change}，跑赢{benchmark} {points} 个百分点',
    behind: '{span}{name}{change}，跑输{benchmark} {points} 个百分点',
    level: '{span}{name}{change}，与{benchmark}持平',
    noFinding: '行业走势图',
    '1m': '近1个月',
    '3m': '近3个月',
    '6m': '近6个月',
    ytd: '年初以来',
    '1y': '近12个月',
    '3y': '近3年',
    '5y': '近5年',
    all: '有数据以来',
  },
  en: {
    ahead: '{name} {change} {span}, {points} pts ahead of {benchmark}',
    behind: '{name} {change} {span}, {points} pts behind {benchmark}',
    level: '{name} {change} {span}, level with {benchmark}',
    noFinding: 'Sector and market',
    '1m': 'over a month',
    '3m': 'over 3 months',
    '6m': 'over 6 months',
    ytd: 'year to date',
    '1y': 'over 12 months',
    '3y': 'over 3 years',
    '5y': 'over 5 years',
    all: 'over all of its history',
  },
};

/** 行业走势图: the sector against the market over twelve months or another range, in per cent from the last common close before it. */
export const sectorTrend: Figure = {
  id,
  counts: 'figure',
  section: 'sector',
  isBeyond: true,
  words,
  needs: (params, rows) => ({ codes: codesOf(rows), closesFrom: firstDay(startOf(params, rows)) }),
  data({ rows }, params, { closes }) {
    const { lang } = rows;
    const [codes, start] = [codesOf(rows), startOf(params, rows)];
    const nameOf = (code: string) => instrumentName(code, rows.labels, lang);
    const series = changeLines({ codes, closes, from: start, own: rows.groupOwns.get(id) ?? '', nameOf });
    const missing = codes.filter((code) => !series.some(({ key, points }) => key === code && points.length > 0));
    const days = series.flatMap(({ points }) => points.at(-1)?.key ?? []).filter(isIsoDate);
    const range = chartRange(params.range);
    const isWhole =
      missing.length === 0 && series.every(({ points }) => range === 'all' || (points[0]?.key ?? '9') <= start);
    return {
      kind: 'lines',
      title: isWhole ? titleOf(series, range, rows) : words[lang].noFinding,
      unit: '%',
      decimals: DECIMALS,
      series,
      axis: 'dates',
      band: null,
      baseline: 0,
      notes: [
        ...missing.map((code) => lackNote(nameOf(code), lang)),
        ...(series.length > 0 ? [text(lang, 'figure.priceReturns')] : []),
      ],
      source: { kind: 'data', names: [...new Set(series.flatMap(({ key }) => rows.vendors.get(key) ?? []))].sort() },
      asOf: days.sort().at(-1) ?? null,
      state: series.length === 0 ? 'missing' : missing.length === 0 ? 'complete' : 'partial',
      missing,
      ranges: { chosen: range, choices: [...CHART_RANGES] },
    };
  },
};

/** The sector's change and how far it is from the market's; as both print, where the setting has it so. */
function titleOf(series: readonly LineSeries[], range: ChartRange, { lang, settings }: WeekRows): string {
  const own = series.find((one) => one.own);
  const market = series.find((one) => !one.own);
  const [change, ofMarket] = [own?.points.at(-1)?.value, market?.points.at(-1)?.value];
  if (!own || !market || change === undefined || ofMarket === undefined) return words[lang].noFinding;
  const stands = againstBenchmark(change, ofMarket, settings.printedDifferences);
  const finding = stands === null ? 'level' : stands.verdict === 'outperformed' ? 'ahead' : 'behind';
  return fill(words[lang][finding], {
    span: words[lang][range],
    name: own.label,
    benchmark: market.label,
    change: formatChangePct(change, DECIMALS),
    points: roundToText(stands?.points ?? 0, DECIMALS),
  });
}

function codesOf({ groups }: WeekRows): readonly string[] {
  return groups.get(id) ?? [];
}

/**
 * The range goes back from the week's newest close, as the changes in the table of indices do; all of history begins with the
 * series that begins last.
 */
function startOf({ range }: FigureParams, rows: WeekRows): IsoDate {
  const codes = codesOf(rows);
  const days = rows.closes.flatMap(({ code, closeDate }) => (closeDate && codes.includes(code) ? [closeDate] : []));
  return rangeStart(chartRange(range), days.sort().at(-1) ?? rows.week.to);
}

function firstDay(start: IsoDate): IsoDate {
  return start <= '1990-01-01' ? start : addDays(start, -BASE_DAYS);
}
