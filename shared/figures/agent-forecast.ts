import { formatNumber } from '../format/number.ts';
import { fill, text } from '../i18n/text.ts';
import type { Figure } from './figure.ts';
import { chosenOf } from './figure-options.ts';
import { lackNote } from './lack-note.ts';
import { seriesPoints, seriesTrace, seriesUnit, sourcesOf } from './series-of-figure.ts';

const id = 'agent-forecast';
const SERIES = '活跃智能体数';
/** The first years are a hundredth of 亿. */
const DECIMALS = 2;
const SCALE = { key: 'scale', choices: ['linear', 'log'] } as const;
const words = {
  zh: {
    forecast: '{year}年活跃智能体数预计达{value}{unit}',
    noFinding: '活跃智能体数及预测',
    'option.scale': '纵轴',
    'option.scale.linear': '等距',
    'option.scale.log': '对数',
  },
  en: {
    forecast: 'Active agents forecast at {value} {unit} in {year}',
    noFinding: 'Active agents and forecast',
    'option.scale': 'Axis',
    'option.scale.linear': 'Linear',
    'option.scale.log': 'Logarithmic',
  },
};

/** 图5: active agents by year; forecasts are told apart from what was counted. */
export const agentForecast: Figure = {
  id,
  counts: 'figure',
  section: 'industry',
  words,
  options: [SCALE],
  data({ rows }, params) {
    const { lang } = rows;
    const points = seriesPoints(SERIES, rows);
    const last = points.at(-1);
    const isForecast = last?.kind === 'forecast';
    const isLog = chosenOf(SCALE, params) === 'log';
    return {
      kind: 'columns',
      isSigned: false,
      scale: isLog ? 'log' : 'linear',
      title: fill(words[lang][isForecast ? 'forecast' : 'noFinding'], {
        year: last?.period ?? '',
        // As the document states it: without zeros that it does not have.
        value: formatNumber(last?.value ?? 0, DECIMALS).replace(/\.?0+$/, ''),
        unit: seriesUnit(last?.unit ?? '', lang),
      }),
      unit: seriesUnit(last?.unit ?? '', lang),
      decimals: DECIMALS,
      points: points.map((row) => ({
        key: row.period,
        label: row.period + (row.kind === 'forecast' ? 'E' : ''),
        date: null,
        value: row.value,
        isOfWeek: false,
        isForecast: row.kind === 'forecast',
        trace: seriesTrace(row),
      })),
      notes:
        points.length === 0
          ? [lackNote(SERIES, lang)]
          : [text(lang, 'figure.forecasts'), ...(isLog ? [text(lang, 'figure.logAxis')] : [])],
      source: { kind: 'document', names: sourcesOf(points) },
      asOf: null,
      state: points.length === 0 ? 'missing' : 'complete',
      missing: points.length === 0 ? [SERIES] : [],
    };
  },
};
