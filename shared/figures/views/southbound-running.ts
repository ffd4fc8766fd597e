import { runningSum } from '../../analytics/running-sum.ts';
import type { SouthboundDay } from '../../analytics/southbound-net.ts';
import { formatNumber } from '../../format/number.ts';
import { fill } from '../../i18n/text.ts';
import { derivedKeyAround } from '../../trace/key.ts';
import { type FlowPeriod, isWholePeriod, type PeriodFlow } from '../../week/flow-periods.ts';
import { channelOf } from '../../week/flows.ts';
import { UNITS_PER_YI } from '../../week/southbound.ts';
import type { Chart, FigureParams } from '../figure.ts';
import { gapNotes, nameOf, shownPeriods } from '../southbound-periods.ts';
import { channelName, currencyAndChannel, flowDays, flowHead } from './southbound-range.ts';

const id = 'southbound-running';
const DECIMALS = 2;
const words = {
  zh: {
    title: '近{weeks}周{channel}累计 {net}{unit}',
    since: '{from}以来{channel}累计 {net}{unit}',
    none: '{channel}累计成交净额',
    series: '累计',
  },
  en: {
    title: '{channel}, cumulative over {weeks} weeks: {net} {unit}',
    since: '{channel}, cumulative since {from}: {net} {unit}',
    none: '{channel}, cumulative',
    series: 'Cumulative',
  },
};

/**
 * Southbound's net buy summed up day by day over so many weeks, or by week, month or year; a point's trace is the net of its own
 * day or period.
 */
export const southboundRunning: Chart = {
  id,
  words,
  data(input, params) {
    const { lang } = input.rows;
    const flow = flowDays(input, params);
    const { days, unit, currency, by } = flow;
    const periods = by === null ? [] : shownPeriods(flow.periods, by, flow.weeks);
    const points = by === null ? dayPoints(days) : periodPoints(periods);
    const net = formatNumber(points.at(-1)?.value ?? 0, DECIMALS);
    const from = periods[0] && by !== null ? nameOf(periods[0], by, lang) : '';
    const said = { weeks: flow.weeks, channel: channelName(params, lang), net, unit, from };
    const finding = points.length === 0 ? 'none' : by === null ? 'title' : 'since';
    const head = flowHead(input, days);
    const isPartial = points.length > 0 && periods.some((period) => !isWholePeriod(period));
    return {
      ...head,
      kind: 'lines',
      title: fill(words[lang][finding], said),
      unit,
      decimals: DECIMALS,
      series:
        points.length === 0
          ? []
          : [{ key: 'cumulative', label: words[lang].series, own: true, trace: traceOf(currency, by, params), points }],
      // Months below two years would name neither.
      axis: by === 'year' ? 'periods' : 'dates',
      band: null,
      baseline: 0,
      notes: [...head.notes, ...(by === null ? [] : gapNotes(periods, by, lang))],
      state: isPartial ? 'partial' : head.state,
    };
  },
};

function dayPoints(days: readonly SouthboundDay[]) {
  return runningSum(days).map(({ date, value }) => ({ key: date, value: value / UNITS_PER_YI }));
}

/** Each stands at the last day of its period that is there. */
function periodPoints(periods: readonly PeriodFlow[]) {
  const known = periods.flatMap(({ net, last }) => (net === null || last === null ? [] : [{ date: last, net }]));
  return runningSum(known).map(({ date, value }) => ({ key: date, value }));
}

function traceOf(currency: string, by: FlowPeriod | null, params: FigureParams) {
  return by === null
    ? derivedKeyAround('southboundDay', currencyAndChannel(currency, params))
    : derivedKeyAround('southboundPeriod', `${currency}@${channelOf(params.channel)}@${by}`);
}
