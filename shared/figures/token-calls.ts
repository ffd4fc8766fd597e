import { formatChangePct, formatNumber } from '../format/number.ts';
import { roundTo } from '../format/round.ts';
import { fill } from '../i18n/text.ts';
import { addDays } from '../market/iso-date.ts';
import type { Figure } from './figure.ts';
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
  },
  en: {
    changed: 'Token calls of the week of {label}: {value} {unit}, {pct} on the week',
    stated: 'Token calls of the week of {label}: {value} {unit}',
    noFinding: 'Token calls by week',
  },
};

/** 图6: calls of tokens, week by week; only the next week to the last is compared with it. */
export const tokenCalls: Figure = {
  id,
  counts: 'figure',
  words,
  data({ rows }) {
    const { lang, week } = rows;
    const points = seriesPoints(SERIES, rows);
    const [last, before] = [points.at(-1), points.at(-2)];
    const isNext = last && before && before.lastDay === addDays(last.lastDay, -7) && roundTo(before.value, 6) !== 0;
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
      })),
      notes: points.length === 0 ? [lackNote(SERIES, lang)] : [],
      source: { kind: 'document', names: sourcesOf(points) },
      asOf: last?.lastDay ?? null,
      state: points.length === 0 ? 'missing' : 'complete',
      missing: points.length === 0 ? [SERIES] : [],
    };
  },
};
