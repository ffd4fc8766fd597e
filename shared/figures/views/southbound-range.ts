import { flowSide } from '../../analytics/flow-trend.ts';
import { southboundByDay, sumExactly } from '../../analytics/southbound-net.ts';
import type { Lang } from '../../contract/envelope.ts';
import { formatNumber } from '../../format/number.ts';
import { yiUnit } from '../../format/yi-unit.ts';
import { fill, text } from '../../i18n/text.ts';
import { addDays, type IsoDate } from '../../market/iso-date.ts';
import { channelOf } from '../../week/flows.ts';
import { UNITS_PER_YI } from '../../week/southbound.ts';
import type { FigureContent, FigureInput } from '../figure.ts';
import { type Chart, type FigureParams, numberParam } from '../figure.ts';
import { lackNote } from '../lack-note.ts';
import { dayColumns } from '../southbound-daily.ts';

const id = 'southbound-range';
const DECIMALS = 2;
const words = {
  zh: {
    in: '近{weeks}周{channel}净流入{net}{unit}，共{days}日',
    out: '近{weeks}周{channel}净流出{net}{unit}，共{days}日',
    level: '近{weeks}周{channel}成交净额{net}{unit}，共{days}日',
    none: '{channel}当日买入成交净额',
  },
  en: {
    in: '{channel}: net inflow of {net} {unit} in {weeks} weeks, {days} days',
    out: '{channel}: net outflow of {net} {unit} in {weeks} weeks, {days} days',
    level: '{channel}: balanced at {net} {unit} in {weeks} weeks, {days} days',
    none: '{channel}: net buy by day',
  },
};

/** Southbound's net buy a day over so many weeks, both channels or one; the sum in the title is of the days that are there. */
export const southboundRange: Chart = {
  id,
  words,
  data(input, params) {
    const { lang, week } = input.rows;
    const { days, unit, currency, weeks } = flowDays(input, params);
    const sum = sumExactly(days.map(({ net }) => net)) / UNITS_PER_YI;
    const side = flowSide(sum);
    const finding = days.length === 0 ? 'none' : side > 0 ? 'in' : side < 0 ? 'out' : 'level';
    const channel = channelName(params, lang);
    const said = { weeks, channel, net: formatNumber(Math.abs(sum), DECIMALS), unit, days: days.length };
    return {
      ...flowHead(input, days),
      kind: 'columns',
      isSigned: true,
      title: fill(words[lang][finding], said),
      unit,
      decimals: DECIMALS,
      points: dayColumns(days, week, currencyAndChannel(currency, params)),
    };
  },
};

/** A day's net, of both channels or of one. */
interface FlowDay {
  readonly date: IsoDate;
  readonly net: number;
}

/** Southbound's days of a range: in the currency of the week, by the channel that is asked for. */
export function flowDays({ rows, southbound }: FigureInput, params: FigureParams) {
  const weeks = numberParam(params, 'weeks', 13, 104);
  const currency = southbound?.currency ?? 'CNY';
  const from = addDays(rows.week.from, -7 * (weeks - 1));
  const ofChannel = rows.southbound.filter((row) => row.currency === currency && row.channel === params.channel);
  const all: readonly FlowDay[] = isOneChannel(params) ? ofChannel : southboundByDay(rows.southbound, currency);
  return {
    weeks,
    currency,
    unit: yiUnit(currency, rows.lang),
    days: all.filter(({ date }) => date >= from && date <= rows.week.to).toSorted((a, b) => (a.date < b.date ? -1 : 1)),
  };
}

/** `CNY`, or `CNY@sh` of one channel. */
export function currencyAndChannel(currency: string, params: FigureParams): string {
  return isOneChannel(params) ? `${currency}@${params.channel}` : currency;
}

/** What the chart is of: southbound, or one of its channels. */
export function channelName(params: FigureParams, lang: Lang): string {
  const channel = channelOf(params.channel);
  return text(lang, `part.${channel === 'all' ? 'total' : channel}`);
}

function isOneChannel({ channel }: FigureParams): boolean {
  return channel === 'sh' || channel === 'sz';
}

type Head = Pick<FigureContent, 'notes' | 'source' | 'asOf' | 'state' | 'missing'>;

/** What a chart of southbound's days says beside its drawing. */
export function flowHead({ rows }: FigureInput, days: readonly FlowDay[]): Head {
  const { lang } = rows;
  const lacks = lackNote(text(lang, 'input.southbound'), lang);
  return {
    notes: days.length === 0 ? [lacks] : [],
    source: { kind: 'data', names: [...(rows.vendorsOfInputs.get('southbound') ?? [])] },
    asOf: days.at(-1)?.date ?? null,
    state: days.length === 0 ? 'missing' : 'complete',
    missing: days.length === 0 ? ['southbound'] : [],
  };
}
