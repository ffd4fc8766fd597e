import { flowSide } from '../analytics/flow-trend.ts';
import { southboundByDay } from '../analytics/southbound-net.ts';
import type { Lang } from '../contract/envelope.ts';
import type { Southbound } from '../contract/week-parts.ts';
import { formatNumber } from '../format/number.ts';
import { yiUnit } from '../format/yi-unit.ts';
import { fill, text } from '../i18n/text.ts';
import { rangeStart } from '../market/chart-range.ts';
import { addDays, type IsoDate, isoDate } from '../market/iso-date.ts';
import { isSouthboundShut } from '../market/southbound-days.ts';
import { type TradingWeek, weekLabel } from '../market/trading-week.ts';
import { derivedKey, derivedKeyAround } from '../trace/key.ts';
import { UNITS_PER_YI } from '../week/southbound.ts';
import { southboundYears } from '../week/southbound-year.ts';
import type { WeekRows } from '../week/week-rows.ts';
import type { Figure } from './figure.ts';
import type { ColumnPoint, ColumnsData } from './figure-data.ts';
import { chosenOf } from './figure-options.ts';
import { lackNote } from './lack-note.ts';

const id = 'southbound-daily';
const DECIMALS = 2;
/** The year's first weeks would stand alone: then it goes back so many days. */
const LEAST_DAYS = 70;
/** Beyond half a year the columns are hairlines. */
const MOST_DAYS = 182;
const words = {
  zh: {
    out: '{label} 港股通净流出{net}{unit}{trend}',
    in: '{label} 港股通净流入{net}{unit}{trend}',
    none: '{label} 港股通成交净额{net}{unit}{trend}',
    incomplete: '港股通当日买入成交净额，截至{to}（{have}/{want}日）',
    noFinding: '港股通当日买入成交净额',
    cumulative: '年初以来累计（右轴）',
    'option.cumulative': '累计线',
    'option.cumulative.off': '不画',
    'option.cumulative.on': '画',
  },
  en: {
    out: '{label}: southbound net outflow of {net} {unit}{trend}',
    in: '{label}: southbound net inflow of {net} {unit}{trend}',
    none: '{label}: southbound balanced at {net} {unit}{trend}',
    incomplete: 'Southbound net buy by day, as of {to} ({have} of {want} days)',
    noFinding: 'Southbound net buy by day',
    cumulative: 'Cumulative since January (right axis)',
    'option.cumulative': 'Cumulative line',
    'option.cumulative.off': 'Off',
    'option.cumulative.on': 'On',
  },
};

/** On screen it goes as far back as is asked; in print to January, see `firstDay`. */
const RANGES = ['1m', '3m', '6m', 'ytd', '1y', '3y', 'all'] as const;
const CUMULATIVE = { key: 'cumulative', choices: ['off', 'on'] } as const;

/** 图10: southbound's net buy a day since January, the week shaded. Of a week that is not complete the title claims nothing. */
export const southboundDaily: Figure = {
  id,
  counts: 'figure',
  section: 'flows',
  words,
  options: [CUMULATIVE],
  data({ rows, southbound }, params) {
    const { lang, week } = rows;
    const currency = southbound?.currency ?? 'CNY';
    const chosen = RANGES.find((range) => range === params.range) ?? '';
    const from = chosen === '' ? firstDay(week) : addDays(rangeStart(chosen, week.to), 1);
    const days = southboundByDay(rows.southbound, currency).filter(({ date }) => date >= from && date <= week.to);
    const isShut = southbound === null && isSouthboundShut(rows);
    const isThere = southbound !== null || (isShut && days.length > 0);
    const unit = yiUnit(currency, lang);
    const overlay = isThere && chosenOf(CUMULATIVE, params) === 'on' ? overlayOf(rows, currency) : null;
    return {
      kind: 'columns',
      isSigned: true,
      title: isShut ? text(lang, 'figure.southboundShut') : titleOf(southbound, week, unit, lang),
      unit,
      decimals: DECIMALS,
      points: isThere ? dayColumns(days, week, currency) : [],
      ...(overlay && { overlay }),
      notes: southbound
        ? [
            text(lang, 'figure.weekSum', {
              from: week.from,
              to: days.at(-1)?.date ?? week.to,
              net: printed(southbound.net),
            }),
            ...(overlay ? [text(lang, 'figure.lineIs', { line: overlay.label })] : []),
          ]
        : isShut
          ? []
          : [lackNote(text(lang, 'input.southbound'), lang)],
      source: { kind: 'data', names: [...(rows.vendorsOfInputs.get('southbound') ?? [])] },
      asOf: isThere ? (days.at(-1)?.date ?? null) : null,
      state: !isThere ? 'missing' : isShut || southbound?.complete ? 'complete' : 'partial',
      missing: isShut || southbound?.complete ? [] : ['southbound'],
      ranges: { chosen, choices: [...RANGES] },
    };
  },
};

/** The year's sum day by day; none where a day of the year is not known. */
function overlayOf(rows: WeekRows, currency: string): ColumnsData['overlay'] | null {
  const year = southboundYears(rows, currency).find(({ year: one }) => one === Number(rows.week.to.slice(0, 4)));
  if (!year || year.lacks.length > 0) return null;
  return {
    label: words[rows.lang].cumulative,
    trace: derivedKeyAround('southboundYear', currency),
    points: year.points.map(({ date, value }) => ({ key: date, value: value / UNITS_PER_YI })),
  };
}

/** Southbound's days as columns; `traced` is the currency, or `CNY@sh` of one channel, as the days' traces name it. */
export function dayColumns(
  days: readonly { readonly date: IsoDate; readonly net: number }[],
  week: TradingWeek,
  traced: string,
): ColumnPoint[] {
  return days.map(({ date, net }) => ({
    key: date,
    label: date,
    date,
    value: net / UNITS_PER_YI,
    isOfWeek: date >= week.from,
    isForecast: false,
    trace: derivedKey('southboundDay', traced, date),
  }));
}

function firstDay({ from, to }: TradingWeek): IsoDate {
  const [january, least] = [isoDate(`${to.slice(0, 4)}-01-01`), addDays(from, -LEAST_DAYS)];
  const [first = least] = [january, least].sort();
  const most = addDays(from, -MOST_DAYS);
  return [first, most].sort().at(-1) ?? first;
}

function printed(net: number): string {
  return formatNumber(net, DECIMALS);
}

function titleOf(southbound: Southbound | null, week: TradingWeek, unit: string, lang: Lang): string {
  const said = words[lang];
  if (!southbound) return said.noFinding;
  const { net, have, want, complete, days } = southbound;
  if (!complete) return fill(said.incomplete, { to: days.at(-1)?.date.slice(5) ?? '', have, want });
  const side = flowSide(net);
  return fill(side < 0 ? said.out : side > 0 ? said.in : said.none, {
    label: weekLabel(week),
    net: printed(Math.abs(net)),
    unit,
    trend: trendWords(southbound, week, lang),
  });
}

/** ，环比收窄; after a week without trading it says with which week it is compared. */
function trendWords({ trend, previous }: Southbound, week: TradingWeek, lang: Lang): string {
  if (trend === null || previous === null) return '';
  const isWeekBefore = previous.from === addDays(week.from, -7);
  return text(lang, isWeekBefore ? 'figure.onWeek' : 'figure.onLastTraded', { trend: text(lang, `trend.${trend}`) });
}
