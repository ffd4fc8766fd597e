import { rebase } from '../../analytics/rebase.ts';
import { fill } from '../../i18n/text.ts';
import { closeTraceAround } from '../../trace/key.ts';
import type { Chart } from '../figure.ts';
import { indexContent, indexLinesOf, indexNeeds, lineCodesOf, ownLine } from './index-lines.ts';

const id = 'rebased';
const words = {
  zh: { title: '{from} 以来走势，{base} = 100', none: '定基走势' },
  en: { title: 'Since {from}, {base} = 100', none: 'Rebased' },
};

/** A group's instruments, each at 100 on the first common day of the range. */
export const rebased: Chart = {
  id,
  words,
  needs: (params, rows) => indexNeeds(lineCodesOf(params, rows), params, rows),
  data({ rows }, params, history) {
    const { lang } = rows;
    const { codes, lines, base, nameOf, notes } = indexLinesOf(lineCodesOf(params, rows), params, rows, history);
    const series = lines.map(({ code, closes }) => ({
      key: code,
      label: nameOf(code),
      own: code === ownLine(params, rows),
      trace: closeTraceAround(code),
      points: base === null ? [] : rebase(closes, base).map(({ date, value }) => ({ key: date, value })),
    }));
    return {
      kind: 'lines',
      title: base === null ? words[lang].none : fill(words[lang].title, { from: base, base }),
      unit: '',
      decimals: 1,
      series,
      axis: 'dates',
      band: null,
      baseline: 100,
      ...indexContent(series, codes, notes, rows),
    };
  },
};
