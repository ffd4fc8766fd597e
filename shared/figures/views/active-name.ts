import type { Lang } from '../../contract/envelope.ts';
import { formatNumber, MISSING } from '../../format/number.ts';
import { yiUnit } from '../../format/yi-unit.ts';
import { fill, text } from '../../i18n/text.ts';
import { instrumentName } from '../../market/instrument-name.ts';
import { addDays, type IsoDate } from '../../market/iso-date.ts';
import { possibleSouthboundDays } from '../../market/southbound-days.ts';
import { derivedKey } from '../../trace/key.ts';
import { spanKey } from '../../week/flow-span.ts';
import { channelOf, dailyNets, mondaysOf, weeklyNets } from '../../week/flows.ts';
import type { ActiveRow, WeekRows } from '../../week/week-rows.ts';
import { type Chart, type FigureParams, numberParam } from '../figure.ts';
import type { ColumnPoint } from '../figure-data.ts';
import { lackNote } from '../lack-note.ts';

const id = 'active-name';
const DECIMALS = 2;
const words = {
  zh: {
    week: '{name} 每周上榜净买入{channel}',
    day: '{name} 每日上榜净买入{channel}',
    thisWeek: '本周',
    title: '{head}，{label} {net}{unit}',
    absent: '{head}，{label}未上榜',
    unknown: '{head}',
    channel: '（{channel}）',
  },
  en: {
    week: '{name}: net on the lists by week{channel}',
    day: '{name}: net on the lists by day{channel}',
    thisWeek: 'this week',
    title: '{head}, {label} {net} {unit}',
    absent: '{head}, on none {label}',
    unknown: '{head}',
    channel: ' ({channel})',
  },
};

/**
 * A name's net on the top-ten lists, by week or by day. A week or day on which it was on no list has a place and no column: its
 * net is not known.
 */
export const activeName: Chart = {
  id,
  words,
  needs: (params, rows) => ({ activeFrom: mondays(params, rows)[0] ?? rows.week.from }),
  data({ rows }, params, { active }) {
    const { lang, week } = rows;
    const code = params.code ?? '';
    const { points, currency } = params.by === 'day' ? byDay(rows, params, active) : byWeek(rows, params, active);
    const name = instrumentName(code, rows.labels, lang);
    const unit = yiUnit(currency, lang);
    const isThere = points.some(({ value }) => value !== null);
    const now = points.at(-1);
    const isKnown = active.some(({ date }) => date >= (params.by === 'day' ? (now?.key ?? week.from) : week.from));
    const said = {
      head: fill(words[lang][params.by === 'day' ? 'day' : 'week'], { name, channel: channelWords(params, lang) }),
      label: params.by === 'day' ? (now?.key.slice(5) ?? '') : words[lang].thisWeek,
      unit,
      net: formatNumber(now?.value ?? null, DECIMALS),
    };
    return {
      kind: 'columns',
      isSigned: true,
      title: fill(words[lang][!isKnown ? 'unknown' : said.net === MISSING ? 'absent' : 'title'], said),
      unit,
      decimals: DECIMALS,
      points: isThere ? points : [],
      notes: isThere ? [text(lang, 'figure.topTenOnly')] : [lackNote(name, lang)],
      source: { kind: 'data', names: [...(rows.vendorsOfInputs.get('activeStocks') ?? [])] },
      asOf:
        active
          .filter((row) => row.code === code)
          .map(({ date }) => date)
          .sort()
          .at(-1) ?? null,
      state: isThere ? 'complete' : 'missing',
      missing: isThere ? [] : [code],
    };
  },
};

interface Nets {
  readonly points: ColumnPoint[];
  readonly currency: string;
}

function mondays(params: FigureParams, { week }: WeekRows): IsoDate[] {
  return mondaysOf(week, numberParam(params, 'weeks', 13, 104));
}

function byWeek(rows: WeekRows, params: FigureParams, active: readonly ActiveRow[]): Nets {
  const [code, channel, weeks] = [params.code ?? '', channelOf(params.channel), mondays(params, rows)];
  const { nets, currency } = weeklyNets(active, { code, channel, mondays: weeks });
  const points = weeks.map((monday, index) => ({
    key: monday,
    label: `${monday} — ${addDays(monday, 6).slice(5)}`,
    date: monday,
    value: nets[index] ?? null,
    isOfWeek: monday === rows.week.from,
    isForecast: false,
    trace: derivedKey('activeNet', channel === 'all' ? code : `${code}@${channel}`, monday),
  }));
  return { points, currency };
}

/** Days up to the last one that any list is of: those behind it lack, and are none of no net. */
function byDay(rows: WeekRows, params: FigureParams, active: readonly ActiveRow[]): Nets {
  const [code, channel] = [params.code ?? '', channelOf(params.channel)];
  const last = active.reduce<IsoDate | null>((latest, { date }) => (latest && latest > date ? latest : date), null);
  const from = mondays(params, rows)[0] ?? rows.week.from;
  const days = possibleSouthboundDays(rows.calendar, { from, to: last ?? rows.week.to });
  const { nets, currency } = dailyNets(active, { code, channel, days });
  const points = days.map((day, index) => ({
    key: day,
    label: day,
    date: day,
    value: nets[index] ?? null,
    isOfWeek: day >= rows.week.from,
    isForecast: false,
    trace: spanKey('spanNet', { code, channel, from: day, to: day }),
  }));
  return { points, currency };
}

/** （深） of one channel; nothing of both. */
function channelWords(params: FigureParams, lang: Lang): string {
  const channel = channelOf(params.channel);
  return channel === 'all' ? '' : fill(words[lang].channel, { channel: text(lang, `flows.channel.${channel}`) });
}
