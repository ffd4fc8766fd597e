import { flowSide, sideOfTrend } from '../../analytics/flow-trend.ts';
import type { Southbound } from '../../contract/week-parts.ts';
import type { FigureInput } from '../../figures/figure.ts';
import { lackNote } from '../../figures/lack-note.ts';
import { text } from '../../i18n/text.ts';
import { addDays } from '../../market/iso-date.ts';
import { isSouthboundShut } from '../../market/southbound-days.ts';
import { derivedKey } from '../../trace/key.ts';
import type { WeekRows } from '../../week/week-rows.ts';
import { money, plainFact } from '../numbers.ts';
import { type Filling, fillParts, type Part } from '../parts.ts';
import { dayInProse } from '../prose.ts';
import { type Sentence, said, unsaid } from '../sentence.ts';

const words = {
  zh: {
    name: '港股通净额',
    in: '{cause}港股通全周成交净额{net}{trend}{streak}。',
    out: '{cause}港股通全周成交净额{net}{trend}{streak}。',
    none: '{cause}港股通全周成交净额{net}{trend}{streak}。',
    narrowed: '，净{side}{than}收窄（{thatWeek}为{previous}{days}）',
    widened: '，净{side}{than}扩大（{thatWeek}为{previous}{days}）',
    turnedInflow: '，转为净流入（{thatWeek}为{previous}{days}）',
    turnedOutflow: '，转为净流出（{thatWeek}为{previous}{days}）',
    flat: '，与{thatWeek}（{previous}{days}）基本持平',
    onWeek: '环比',
    lastWeek: '上周',
    onOther: '较{from}当周',
    otherWeek: '{from}当周',
    days: '，{before}个交易日；本周{now}个',
    streak: '，连续第{weeks}周净{side}',
    inflow: '流入',
    outflow: '流出',
    brief: '港股通净{side}{size}{trend}',
    briefTrend: '，环比{trend}',
  },
  en: {
    name: 'Southbound net',
    in: 'Southbound net inflow came to {net}{cause}{trend}{streak}.',
    out: 'Southbound net outflow came to {net}{cause}{trend}{streak}.',
    none: 'Southbound flows were balanced at {net}{cause}{trend}{streak}.',
    narrowed: ', narrowing {than} ({thatWeek}: {previous}{days})',
    widened: ', widening {than} ({thatWeek}: {previous}{days})',
    turnedInflow: ', turning positive ({thatWeek}: {previous}{days})',
    turnedOutflow: ', turning negative ({thatWeek}: {previous}{days})',
    flat: ', about level with {thatWeek} ({previous}{days})',
    onWeek: 'on the week',
    lastWeek: 'last week',
    onOther: 'on the week of {from}',
    otherWeek: 'the week of {from}',
    days: ' over {before} days, against {now} this week',
    streak: '; the net {side} has now run for {weeks} weeks',
    inflow: 'inflow',
    outflow: 'outflow',
    brief: 'southbound net {side} {size}{trend}',
    briefTrend: ', {trend} on the week',
  },
};
const SIDES = { 1: 'in', 0: 'none', [-1]: 'out' } as const;

/** Southbound's week: net with its direction, against the last week that traded, and for how many weeks it has gone one way. */
export const southboundNet: Sentence = {
  id: 'southbound-net',
  paragraph: 'flows',
  words,
  say(input, cause) {
    const { southbound, rows } = input;
    const { lang } = rows;
    if (!southbound?.complete) return unsaid(whyNot(input));
    const { net, currency, trace } = southbound;
    const side = flowSide(net);
    const parts = fillParts(words[lang][SIDES[side < 0 ? -1 : side > 0 ? 1 : 0]], {
      cause,
      net: money({ value: net, currency, trace }, lang === 'zh' ? 'minus' : 'none', lang),
      trend: trendOf(southbound, rows),
      streak: streakOf(southbound, rows),
    });
    return said(parts, southbound.trend === null ? [text(lang, 'commentary.noWeekBefore')] : []);
  },
  brief({ southbound, rows: { lang, week } }) {
    if (!southbound?.complete || flowSide(southbound.net) === 0) return null;
    const { net, currency, trace, trend, previous } = southbound;
    const isOnWeek = trend !== null && previous?.from === addDays(week.from, -7);
    return fillParts(words[lang].brief, {
      side: sideWord(net, lang),
      size: money({ value: net, currency, trace }, 'none', lang),
      trend: isOnWeek ? fillParts(words[lang].briefTrend, { trend: text(lang, `trend.${trend}`) }) : '',
    });
  },
};

/** Why nothing is said of southbound's week. */
export function whyNot({ southbound, rows }: Pick<FigureInput, 'southbound' | 'rows'>): string {
  const { lang } = rows;
  if (southbound) return text(lang, 'commentary.southboundPartial', { have: southbound.have, want: southbound.want });
  return lackNote(text(lang, 'input.southbound'), lang, isSouthboundShut(rows) ? 'shut' : 'absent');
}

function sideWord(net: number, lang: WeekRows['lang']): string {
  return words[lang][net < 0 ? 'outflow' : 'inflow'];
}

/** Against the last week that traded, with both day counts where they differ; after a gap it says which week that was. */
function trendOf({ net, currency, trend, previous, previousNet, want }: Southbound, rows: WeekRows): Part[] {
  const { lang, week } = rows;
  if (trend === null || previous === null || previousNet === null) return [];
  const isOnWeek = previous.from === addDays(week.from, -7);
  const from = dayInProse(previous.from, lang);
  const trace = derivedKey('southboundNet', currency, previous.from);
  const said = words[lang];
  const fillings: Record<string, Filling> = {
    side: sideWord(sideOfTrend(net, previousNet), lang),
    than: isOnWeek ? said.onWeek : fillParts(said.onOther, { from }),
    thatWeek: isOnWeek ? said.lastWeek : fillParts(said.otherWeek, { from }),
    previous: money({ value: previousNet, currency, trace }, 'minus', lang),
    days: previous.want === want ? '' : fillParts(said.days, { before: String(previous.want), now: String(want) }),
  };
  return fillParts(said[trend], fillings);
}

function streakOf({ net, currency, streak }: Southbound, { lang, week }: WeekRows): Part[] {
  if (streak === null || streak < 2 || flowSide(net) === 0) return [];
  return fillParts(words[lang].streak, {
    side: sideWord(net, lang),
    weeks: plainFact(streak, 0, text(lang, 'unit.weeks'), derivedKey('flowStreak', currency, week.from)),
  });
}
