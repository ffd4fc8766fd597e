import type { Lang } from '../../contract/envelope.ts';
import { formatNumber } from '../../format/number.ts';
import { yiUnit } from '../../format/yi-unit.ts';
import { fill, text } from '../../i18n/text.ts';
import { instrumentName } from '../../market/instrument-name.ts';
import { addDays } from '../../market/iso-date.ts';
import { derivedKey } from '../../trace/key.ts';
import { channelOf, mondaysOf, weeklyNets } from '../../week/flows.ts';
import { type Chart, type FigureParams, numberParam } from '../figure.ts';
import { lackNote } from '../lack-note.ts';
import { channelName } from './southbound-range.ts';

const id = 'active-name';
const DECIMALS = 2;
const words = {
  zh: {
    title: '{name} 每周上榜净买入{channel}，本周 {net}{unit}',
    absent: '{name} 每周上榜净买入{channel}，本周未上榜',
    unknown: '{name} 每周上榜净买入{channel}',
    channel: '（{channel}）',
  },
  en: {
    title: '{name}: net on the lists by week{channel}, this week {net} {unit}',
    absent: '{name}: net on the lists by week{channel}, on none this week',
    unknown: '{name}: net on the lists by week{channel}',
    channel: ' ({channel})',
  },
};

/** A name's net on the top-ten lists week by week. A week in which it was on no list has a place and no column: its net is not known. */
export const activeName: Chart = {
  id,
  words,
  needs: (params, rows) => ({
    activeFrom: mondaysOf(rows.week, numberParam(params, 'weeks', 13, 104))[0] ?? rows.week.from,
  }),
  data({ rows }, params, { active }) {
    const { lang, week } = rows;
    const code = params.code ?? '';
    const channel = channelOf(params.channel);
    const mondays = mondaysOf(week, numberParam(params, 'weeks', 13, 104));
    const { nets, currency } = weeklyNets(active, { code, channel, mondays });
    const name = instrumentName(code, rows.labels, lang);
    const now = nets.at(-1) ?? null;
    const unit = yiUnit(currency, lang);
    const isThere = nets.some((net) => net !== null);
    const isKnown = active.some(({ date }) => date >= week.from);
    const said = { name, unit, net: formatNumber(now, DECIMALS), channel: channelWords(params, lang) };
    return {
      kind: 'columns',
      isSigned: true,
      title: fill(words[lang][!isKnown ? 'unknown' : now === null ? 'absent' : 'title'], said),
      unit,
      decimals: DECIMALS,
      points: isThere
        ? mondays.map((monday, index) => ({
            key: monday,
            label: `${monday} — ${addDays(monday, 6).slice(5)}`,
            date: monday,
            value: nets[index] ?? null,
            isOfWeek: monday === week.from,
            isForecast: false,
            trace: derivedKey('activeNet', channel === 'all' ? code : `${code}@${channel}`, monday),
          }))
        : [],
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

/** （深） of one channel; nothing of both. */
function channelWords(params: FigureParams, lang: Lang): string {
  if (channelOf(params.channel) === 'all') return '';
  return fill(words[lang].channel, { channel: channelName(params, lang) });
}
