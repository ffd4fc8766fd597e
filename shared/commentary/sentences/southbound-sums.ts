import { flowSide } from '../../analytics/flow-trend.ts';
import { flowRecord } from '../../analytics/records.ts';
import { rollingSum } from '../../analytics/rolling-sum.ts';
import type { Lang } from '../../contract/envelope.ts';
import { text } from '../../i18n/text.ts';
import { derivedKey } from '../../trace/key.ts';
import { completeWeeks } from '../../week/southbound.ts';
import type { WeekRows } from '../../week/week-rows.ts';
import { listed } from '../name-lists.ts';
import { money, plainFact } from '../numbers.ts';
import { fillParts, type Part } from '../parts.ts';
import { dayInProse } from '../prose.ts';
import { type Sentence, said, unsaid } from '../sentence.ts';
import { whyNot } from './southbound-net.ts';

/** Spans that are summed, in weeks. */
const SPANS = [4, 12] as const;
const words = {
  zh: {
    name: '港股通累计',
    whole: '{cause}港股通{sums}{record}。',
    inflow: '近{span}周累计净流入{sum}',
    outflow: '近{span}周累计净流出{sum}',
    none: '近{span}周累计净额{sum}',
    recordInflow: '，本周净流入为{since}当周以来（{weeks}周）最大',
    recordOutflow: '，本周净流出为{since}当周以来（{weeks}周）最大',
  },
  en: {
    name: 'Southbound over weeks',
    whole: 'Southbound saw {sums}{cause}{record}.',
    inflow: 'a net inflow of {sum} over {span} weeks',
    outflow: 'a net outflow of {sum} over {span} weeks',
    none: 'a balance of {sum} over {span} weeks',
    recordInflow: '; the week’s inflow was the largest since that of {since} ({weeks} weeks)',
    recordOutflow: '; the week’s outflow was the largest since that of {since} ({weeks} weeks)',
  },
};

/** Southbound over four and twelve weeks that traded, and whether this week was the largest of half a year or more. */
export const southboundSums: Sentence = {
  id: 'southbound-sums',
  paragraph: 'flows',
  words,
  say(input, cause) {
    const { southbound, rows } = input;
    const { lang, week } = rows;
    if (!southbound?.complete) return unsaid(whyNot(input));
    const { currency } = southbound;
    const nets = newestNets(rows, Math.max(...SPANS));
    const short = SPANS.filter((span) => nets.length < span).map((span) =>
      text(lang, 'commentary.tooFewWeeks', { span, have: nets.length }),
    );
    const sums = SPANS.flatMap((span) => {
      const value = rollingSum(nets, span);
      if (value === null) return [];
      const trace = derivedKey('southboundSum', `${currency}@${span}`, week.from);
      const side = flowSide(value);
      const key = side > 0 ? 'inflow' : side < 0 ? 'outflow' : 'none';
      return [
        fillParts(words[lang][key], { span: String(span), sum: money({ value, currency, trace }, 'none', lang) }),
      ];
    });
    if (sums.length === 0) return unsaid(...short);
    const record = flowRecord(completeWeeks(rows));
    const parts = fillParts(words[lang].whole, {
      cause,
      sums: lang === 'zh' ? sums.flatMap((sum, index) => (index === 0 ? sum : ['，', ...sum])) : listed(sums, lang),
      record: record === null ? '' : recordOf(record, southbound.net, currency, { lang, monday: week.from }),
    });
    return said(parts, short);
  },
};

function newestNets(rows: WeekRows, count: number): number[] {
  const nets: number[] = [];
  for (const { net } of completeWeeks(rows)) {
    nets.push(net);
    if (nets.length === count) break;
  }
  return nets;
}

function recordOf(
  { weeks, since }: NonNullable<ReturnType<typeof flowRecord>>,
  net: number,
  currency: string,
  { lang, monday }: { readonly lang: Lang; readonly monday: typeof since },
): Part[] {
  return fillParts(words[lang][net < 0 ? 'recordOutflow' : 'recordInflow'], {
    since: dayInProse(since, lang),
    weeks: plainFact(weeks, 0, text(lang, 'unit.weeks'), derivedKey('flowRecord', currency, monday)),
  });
}
