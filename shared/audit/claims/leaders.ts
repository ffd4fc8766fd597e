import { type GroupChanges, groupChanges } from '../../commentary/group-changes.ts';
import { leading } from '../../commentary/name-lists.ts';
import { DECIMALS } from '../../commentary/numbers.ts';
import { roundTo } from '../../format/round.ts';
import { text as words } from '../../i18n/text.ts';
import { type Claim, namesUpTo, verdictOf } from '../claim.ts';
import type { AuditData } from '../reading.ts';

/** What a name, or the first few of them, are said to be among their group; `end` is the best or the worst. */
const SAYS: readonly (readonly [form: RegExp, end: 'best' | 'worst', side: 'up' | 'down'])[] = [
  [/涨幅(?:居前|最大|居首|领先)|领涨(?!成分)/g, 'best', 'up'],
  [/跌幅(?:居前|最大|居首)|领跌/g, 'worst', 'down'],
  [/跌幅最小|相对抗跌/g, 'best', 'down'],
  [/涨幅最小/g, 'worst', 'up'],
];

/** 美团-W（+4.2%）、京东集团-SW（+1.1%）领涨: the first of their group, and no other between them. */
export const leaders: Claim = (site, data) => {
  const { text, week } = site;
  return SAYS.flatMap(([form, end, side]) =>
    [...text.matchAll(form)].flatMap((found) => {
      // 美团-W涨4.2%居前: the size between is no other word.
      const before = text.slice(0, found.index).replace(/(?:涨|跌)?[\d.+-]+%\s*$/, '');
      const named = namesUpTo(site, before.length);
      if (named.length === 0) return [];
      const codes = named.map(({ subjects }) => subjects);
      const group = groupOf(codes, data);
      const first = group && week === data.input.rows.week.from ? firstOf(group, codes.length, end, side) : null;
      const isTrue = first && codes.every((subjects) => first.some(({ code }) => subjects.includes(code)));
      return [
        {
          from: found.index,
          to: found.index + found[0].length,
          measure: 'leaders',
          ...verdictOf(
            isTrue,
            first?.map(({ name }) => name).join(words(data.input.rows.lang, 'list.separator')) ?? null,
            first?.[0]?.trace ?? null,
          ),
        },
      ];
    }),
  );
};

/** The one group that holds all of the names, and of which nothing is lacking; null where several or none do. */
function groupOf(codes: readonly (readonly string[])[], { input }: AuditData): GroupChanges | null {
  const groups = [...input.rows.groups.keys()]
    .map((id) => groupChanges(input, id))
    .filter(
      ({ members, lacking }) =>
        lacking.length === 0 && codes.every((subjects) => members.some(({ code }) => subjects.includes(code))),
    );
  return groups.length === 1 ? (groups[0] ?? null) : null;
}

function firstOf({ members }: GroupChanges, count: number, end: 'best' | 'worst', side: 'up' | 'down') {
  const ofSide = members.filter(({ pct }) => {
    const printed = roundTo(pct, DECIMALS.pct);
    return side === 'up' ? printed > 0 : printed < 0;
  });
  return leading(end === 'best' ? ofSide : ofSide.toReversed(), count);
}
