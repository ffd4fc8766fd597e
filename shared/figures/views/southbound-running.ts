import { runningSum } from '../../analytics/running-sum.ts';
import { formatNumber } from '../../format/number.ts';
import { fill } from '../../i18n/text.ts';
import { derivedKeyAround } from '../../trace/key.ts';
import { UNITS_PER_YI } from '../../week/southbound.ts';
import type { Chart } from '../figure.ts';
import { channelName, currencyAndChannel, flowDays, flowHead } from './southbound-range.ts';

const id = 'southbound-running';
const DECIMALS = 2;
const words = {
  zh: { title: '近{weeks}周{channel}累计 {net}{unit}', none: '{channel}累计成交净额', series: '累计' },
  en: {
    title: '{channel}, cumulative over {weeks} weeks: {net} {unit}',
    none: '{channel}, cumulative',
    series: 'Cumulative',
  },
};

/** Southbound's net buy summed up day by day over so many weeks; a point's trace is the day's own net. */
export const southboundRunning: Chart = {
  id,
  words,
  data(input, params) {
    const { lang } = input.rows;
    const { days, unit, currency, weeks } = flowDays(input, params);
    const points = runningSum(days).map(({ date, value }) => ({ key: date, value: value / UNITS_PER_YI }));
    const net = formatNumber(points.at(-1)?.value ?? 0, DECIMALS);
    const said = { weeks, channel: channelName(params, lang), net, unit };
    const trace = derivedKeyAround('southboundDay', currencyAndChannel(currency, params));
    return {
      ...flowHead(input, days),
      kind: 'lines',
      title: fill(words[lang][days.length === 0 ? 'none' : 'title'], said),
      unit,
      decimals: DECIMALS,
      series: points.length === 0 ? [] : [{ key: 'cumulative', label: words[lang].series, own: true, trace, points }],
      axis: 'dates',
      band: null,
      baseline: 0,
    };
  },
};
