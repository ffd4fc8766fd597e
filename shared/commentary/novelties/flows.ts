import { flowSide } from '../../analytics/flow-trend.ts';
import { flowRecord } from '../../analytics/records.ts';
import type { Novelty } from '../../contract/commentary.ts';
import type { FigureInput } from '../../figures/figure.ts';
import { text } from '../../i18n/text.ts';
import { derivedKey } from '../../trace/key.ts';
import { completeWeeks } from '../../week/southbound.ts';
import { money, plainFact } from '../numbers.ts';
import { factText, fillParts } from '../parts.ts';
import { dayInProse } from '../prose.ts';

const words = {
  zh: {
    turnedInflow: '由净流出转为净流入{net}',
    turnedOutflow: '由净流入转为净流出{net}',
    streakInflow: '连续第{weeks}周净流入',
    streakOutflow: '连续第{weeks}周净流出',
    recordInflow: '净流入为{since}当周以来（{weeks}周）最大',
    recordOutflow: '净流出为{since}当周以来（{weeks}周）最大',
  },
  en: {
    turnedInflow: 'turned into a net inflow of {net}',
    turnedOutflow: 'turned into a net outflow of {net}',
    streakInflow: 'net inflow for {weeks} weeks in a row',
    streakOutflow: 'net outflow for {weeks} weeks in a row',
    recordInflow: 'largest inflow since the week of {since} ({weeks} weeks)',
    recordOutflow: 'largest outflow since the week of {since} ({weeks} weeks)',
  },
};

/** Southbound's turn, its streak of two weeks or more, and its record; of a complete week alone. */
export function flowNovelties({ rows, southbound }: FigureInput): Novelty[] {
  const { lang, week } = rows;
  if (!southbound?.complete) return [];
  const { net, currency, trace, trend, streak } = southbound;
  const side = net < 0 ? ('Outflow' as const) : ('Inflow' as const);
  const name = text(lang, 'part.total');
  const told = (kind: Novelty['kind'], parts: Parameters<typeof factText>[0]): Novelty => ({
    id: kind,
    kind,
    code: null,
    name,
    ...factText(parts),
  });
  const weeksFact = (kind: 'flowStreak' | 'flowRecord', weeks: number) =>
    plainFact(weeks, 0, text(lang, 'unit.weeks'), derivedKey(kind, currency, week.from));
  const record = flowRecord(completeWeeks(rows));
  const hasTurned = trend === 'turnedInflow' || trend === 'turnedOutflow';
  return [
    ...(hasTurned
      ? [told('turned', fillParts(words[lang][trend], { net: money({ value: net, currency, trace }, 'none', lang) }))]
      : []),
    ...(streak !== null && streak > 1 && flowSide(net) !== 0
      ? [told('flowStreak', fillParts(words[lang][`streak${side}`], { weeks: weeksFact('flowStreak', streak) }))]
      : []),
    ...(record
      ? [
          told(
            'flowRecord',
            fillParts(words[lang][`record${side}`], {
              since: dayInProse(record.since, lang),
              weeks: weeksFact('flowRecord', record.weeks),
            }),
          ),
        ]
      : []),
  ];
}
