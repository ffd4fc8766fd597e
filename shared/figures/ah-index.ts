import { windowStart } from '../analytics/percentile.ts';
import { quantile } from '../analytics/quantile.ts';
import type { Percentiles } from '../contract/week-parts.ts';
import { formatNumber } from '../format/number.ts';
import { roundToText } from '../format/round.ts';
import { fill, text } from '../i18n/text.ts';
import { instrumentName } from '../market/instrument-name.ts';
import { closeTraceAround } from '../trace/key.ts';
import { AH_INDEX } from '../week/ah-index.ts';
import type { Figure, FigureContent, FigureInput } from './figure.ts';
import { chosenOf } from './figure-options.ts';
import { lackNote } from './lack-note.ts';

const id = 'ah-index';
const DECIMALS = 2;
/** The window of the report's picture, in years; five as usual. */
const YEARS = { key: 'years', choices: ['5', '10', '3', '1'] } as const;
/** Shares of the window's values, in per cent, at which lines stand; the band lies between the outer ones. */
const LEVELS = [25, 50, 75] as const;
const words = {
  zh: {
    percentile: 'AH溢价指数收于{close}，处近{years}年{pct}%分位',
    close: 'AH溢价指数收于{close}',
    noFinding: 'AH溢价指数',
    level: '{pct}%分位 {value}',
    'option.years': '窗口',
    'option.years.1': '1年',
    'option.years.3': '3年',
    'option.years.5': '5年',
    'option.years.10': '10年',
  },
  en: {
    percentile: 'AH premium index at {close}, percentile {pct}% of {years} {years|year|years}',
    close: 'AH premium index at {close}',
    noFinding: 'AH premium index',
    level: '{pct}th pct {value}',
    'option.years': 'Window',
    'option.years.1': '1Y',
    'option.years.3': '3Y',
    'option.years.5': '5Y',
    'option.years.10': '10Y',
  },
};

/** 图11: the AH premium index over five years, with its percentile bands. */
export const ahIndex: Figure = {
  id,
  counts: 'figure',
  section: 'ah',
  words,
  options: [YEARS],
  data: (input, params) => ahIndexFigure(input, Number(chosenOf(YEARS, params))),
};

/** The index over a window; the band holds the middle half of its values where history covers the window. */
export function ahIndexFigure({ rows, ahIndex: now }: FigureInput, years: number): FigureContent {
  const { lang } = rows;
  const name = instrumentName(AH_INDEX, rows.labels, lang);
  const from = now && windowStart(now.date, years);
  const within = from === null ? [] : rows.ahIndex.filter(({ date }) => date > from);
  const pct = now?.percentile[windowOf(years)] ?? null;
  const levels = pct === null ? [] : levelsOf(within.map(({ value }) => value));
  const [low, high] = [levels.at(0), levels.at(-1)];
  const finding = now === null ? 'noFinding' : pct === null ? 'close' : 'percentile';
  const lacks = lackNote(name, lang);
  const points = within.map(({ date, value }) => ({ key: date, value }));
  return {
    kind: 'lines',
    title: fill(words[lang][finding], {
      close: formatNumber(now?.close ?? 0, DECIMALS),
      pct: roundToText(pct ?? 0, 0),
      years,
    }),
    unit: '',
    decimals: DECIMALS,
    series:
      points.length === 0 ? [] : [{ key: AH_INDEX, label: name, own: true, trace: closeTraceAround(AH_INDEX), points }],
    axis: 'dates',
    band: low && high ? { low: low.value, high: high.value } : null,
    baseline: null,
    guides: levels.map(({ pct: level, value }) => ({
      value,
      label: fill(words[lang].level, { pct: level, value: formatNumber(value, 1) }),
    })),
    notes: now === null ? [lacks] : [text(lang, pct === null ? 'figure.shortHistory' : 'figure.band', { years })],
    source: { kind: 'data', names: [rows.vendors.get(AH_INDEX)].filter((vendor) => vendor !== undefined) },
    asOf: now?.date ?? null,
    state: now === null ? 'missing' : 'complete',
    missing: now === null ? [AH_INDEX] : [],
  };
}

function levelsOf(values: readonly number[]): { pct: number; value: number }[] {
  return LEVELS.map((pct) => ({ pct, value: quantile(values, pct / 100) }));
}

function windowOf(years: number): keyof Percentiles {
  return years <= 1 ? '1y' : years <= 3 ? '3y' : years <= 5 ? '5y' : '10y';
}
