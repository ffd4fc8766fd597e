import { relativeToBenchmark } from '../../analytics/rebase.ts';
import { fill } from '../../i18n/text.ts';
import { instrumentName } from '../../market/instrument-name.ts';
import { closeTraceAround } from '../../trace/key.ts';
import type { WeekRows } from '../../week/week-rows.ts';
import type { Chart, FigureParams } from '../figure.ts';
import { indexContent, indexLinesOf, indexNeeds, lineCodesOf, ownLine } from './index-lines.ts';

const id = 'relative';
/** What a group is measured against where the reader names nothing. */
const USUAL_BENCHMARK = 'HSI.HI';
const words = {
  zh: {
    title: '{base} 以来相对{benchmark}',
    none: '相对{benchmark}',
    unit: '百分点',
    noBenchmark: '{benchmark}缺收盘，无从比较',
  },
  en: {
    title: 'Since {base}, relative to {benchmark}',
    none: 'Relative to {benchmark}',
    unit: 'pts',
    noBenchmark: '{benchmark} has no closes to compare with',
  },
};

/**
 * A group's instruments, each less a benchmark: the difference of their changes in per cent since the first common day, in
 * points, on the days on which both closed. The benchmark itself is the line at zero.
 */
export const relative: Chart = {
  id,
  words,
  needs: (params, rows) => indexNeeds(allCodes(params, rows), params, rows),
  data({ rows }, params, history) {
    const { lang } = rows;
    const benchmark = benchmarkOf(params);
    const name = instrumentName(benchmark, rows.labels, lang);
    const { lines, base, nameOf, notes } = indexLinesOf(allCodes(params, rows), params, rows, history);
    const against = lines.find(({ code }) => code === benchmark)?.closes;
    const others = lines.filter(({ code }) => code !== benchmark);
    const series = others.flatMap(({ code, closes }) => {
      if (!against || base === null) return [];
      const points = relativeToBenchmark(closes, against, base);
      const own = code === ownLine(params, rows);
      return [
        {
          key: code,
          label: nameOf(code),
          own,
          trace: closeTraceAround(code),
          points: points.map(({ date, value }) => ({ key: date, value })),
        },
      ];
    });
    const asked = lineCodesOf(params, rows).filter((code) => code !== benchmark);
    const lack = against ? [] : [fill(words[lang].noBenchmark, { benchmark: name })];
    return {
      kind: 'lines',
      title: fill(base === null || !against ? words[lang].none : words[lang].title, {
        base: base ?? '',
        benchmark: name,
      }),
      unit: words[lang].unit,
      decimals: 1,
      series,
      axis: 'dates',
      band: null,
      baseline: 0,
      isDifference: true,
      ...indexContent(series, asked, [...lack, ...notes], rows),
    };
  },
};

function benchmarkOf({ benchmark }: FigureParams): string {
  return benchmark === undefined || benchmark === '' ? USUAL_BENCHMARK : benchmark;
}

/** The lines, and what they are measured against. */
function allCodes(params: FigureParams, rows: WeekRows): string[] {
  return [...new Set([...lineCodesOf(params, rows), benchmarkOf(params)])];
}
