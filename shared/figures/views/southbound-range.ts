import { flowSide } from '../../analytics/flow-trend.ts';
import { type SouthboundDay, sumExactly } from '../../analytics/southbound-net.ts';
import type { Lang } from '../../contract/envelope.ts';
import { formatNumber } from '../../format/number.ts';
import { yiUnit } from '../../format/yi-unit.ts';
import { fill, text } from '../../i18n/text.ts';
import { addDays } from '../../market/iso-date.ts';
import {
  daysOfChannel,
  type FlowPeriod,
  flowPeriodOf,
  flowPeriods,
  isWholePeriod,
  type PeriodFlow,
} from '../../week/flow-periods.ts';
import { channelOf } from '../../week/flows.ts';
import { UNITS_PER_YI } from '../../week/southbound.ts';
import type { FigureContent, FigureInput } from '../figure.ts';
import { type Chart, type FigureParams, numberParam } from '../figure.ts';
import { lackNote } from '../lack-note.ts';
import { dayColumns } from '../southbound-daily.ts';
import { gapNotes, labelOf, periodColumns, shownPeriods } from '../southbound-periods.ts';

const id = 'southbound-range';
const DECIMALS = 2;
const words = {
  zh: {
    in: '近{weeks}周{channel}净流入{net}{unit}，共{days}日',
    out: '近{weeks}周{channel}净流出{net}{unit}，共{days}日',
    level: '近{weeks}周{channel}成交净额{net}{unit}，共{days}日',
    none: '{channel}当日买入成交净额',
    week: '{channel}每周成交净额',
    month: '{channel}每月成交净额',
    year: '{channel}每年成交净额',
    periodIn: '{head}，{label}净流入{net}{unit}',
    periodOut: '{head}，{label}净流出{net}{unit}',
    periodLevel: '{head}，{label}为{net}{unit}',
    periodPartial: '{head}，{label}',
  },
  en: {
    in: '{channel}: net inflow of {net} {unit} in {weeks} weeks, {days} days',
    out: '{channel}: net outflow of {net} {unit} in {weeks} weeks, {days} days',
    level: '{channel}: balanced at {net} {unit} in {weeks} weeks, {days} days',
    none: '{channel}: net buy by day',
    week: '{channel}: net buy by week',
    month: '{channel}: net buy by month',
    year: '{channel}: net buy by year',
    periodIn: '{head}, net inflow of {net} {unit} in {label}',
    periodOut: '{head}, net outflow of {net} {unit} in {label}',
    periodLevel: '{head}, {label} balanced at {net} {unit}',
    periodPartial: '{head}, {label}',
  },
};

/** Southbound's net buy a day over so many weeks, or by week, month or year, both channels or one; the sum in the title is of the days that are there. */
export const southboundRange: Chart = {
  id,
  words,
  data(input, params) {
    const { lang, week } = input.rows;
    const flow = flowDays(input, params);
    const { days, unit, currency, by } = flow;
    const channel = channelName(params, lang);
    const common = { kind: 'columns', isSigned: true, unit, decimals: DECIMALS } as const;
    if (by === null)
      return {
        ...flowHead(input, days),
        ...common,
        title: titleOfDays(flow, channel, lang),
        points: dayColumns(days, week, currencyAndChannel(currency, params)),
      };
    const periods = shownPeriods(flow.periods, by, flow.weeks);
    const head = flowHead(input, days);
    return {
      ...head,
      ...common,
      title: titleOfPeriods(periods.at(-1), { by, channel, unit }, lang),
      points: periodColumns(periods, by, { week, traced: `${currency}@${channelOf(params.channel)}`, lang }),
      notes: [...head.notes, ...gapNotes(periods, by, lang)],
      state: days.length > 0 && periods.some((period) => !isWholePeriod(period)) ? 'partial' : head.state,
    };
  },
};

function titleOfDays({ days, weeks, unit }: ReturnType<typeof flowDays>, channel: string, lang: Lang): string {
  const sum = sumExactly(days.map(({ net }) => net)) / UNITS_PER_YI;
  const said = { weeks, channel, net: formatNumber(Math.abs(sum), DECIMALS), unit, days: days.length };
  return fill(words[lang][days.length === 0 ? 'none' : findingOf(sum)], said);
}

/** The last period by its name; of one that is not whole no sum is claimed. */
function titleOfPeriods(
  last: PeriodFlow | undefined,
  { by, channel, unit }: { readonly by: FlowPeriod; readonly channel: string; readonly unit: string },
  lang: Lang,
): string {
  const said = words[lang];
  const head = fill(said[by], { channel });
  if (!last) return head;
  const label = labelOf(last, by, lang);
  if (last.net === null || !isWholePeriod(last)) return fill(said.periodPartial, { head, label });
  const net = formatNumber(Math.abs(last.net), DECIMALS);
  const finding = { in: said.periodIn, out: said.periodOut, level: said.periodLevel }[findingOf(last.net)];
  return fill(finding, { head, label, net, unit });
}

function findingOf(net: number): 'in' | 'out' | 'level' {
  const side = flowSide(net);
  return side > 0 ? 'in' : side < 0 ? 'out' : 'level';
}

/** Southbound's days of a range: in the currency of the week, by the channel that is asked for; and all of its periods, where those are. */
export function flowDays({ rows, southbound }: FigureInput, params: FigureParams) {
  const weeks = numberParam(params, 'weeks', 13, 104);
  const by = flowPeriodOf(params.by);
  const currency = southbound?.currency ?? 'CNY';
  const from = addDays(rows.week.from, -7 * (weeks - 1));
  const all = daysOfChannel(rows.southbound, currency, channelOf(params.channel));
  const known = all.filter(({ date }) => date <= rows.week.to);
  return {
    weeks,
    by,
    currency,
    unit: yiUnit(currency, rows.lang),
    days: by === null ? known.filter(({ date }) => date >= from) : known,
    periods: by === null ? [] : flowPeriods(known, by, rows.calendar),
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
export function flowHead({ rows }: FigureInput, days: readonly SouthboundDay[]): Head {
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
