import { flowSide } from '../../analytics/flow-trend.ts';
import { formatExact } from '../../format/number.ts';
import { roundTo } from '../../format/round.ts';
import { yiUnit } from '../../format/yi-unit.ts';
import { text } from '../../i18n/text.ts';
import { missingLists } from '../active-lists.ts';
import { listed } from '../name-lists.ts';
import { DECIMALS, money } from '../numbers.ts';
import { fillParts } from '../parts.ts';
import { type Sentence, said, unsaid } from '../sentence.ts';

const words = {
  zh: {
    name: '个股净流出',
    whole: '{cause}净流出较多的个股为{names}。',
    one: '{name}({net})',
  },
  en: {
    name: 'Names sold',
    whole: 'Net selling on its lists was largest in {names}{cause}.',
    one: '{name} ({net})',
  },
};

/** The names that southbound sold most: those whose net outflow prints as the setting's size or more, the largest first. */
export const activeOut: Sentence = {
  id: 'active-out',
  paragraph: 'flows',
  words,
  say(input, cause) {
    const why = missingLists(input);
    const { lang, settings } = input.rows;
    if (why !== null) return unsaid(why);
    const outflows = input.active.activeStocks
      .filter(({ net }) => flowSide(net) < 0 && -roundTo(net, DECIMALS.money) >= settings.outflowFromYi)
      .toReversed();
    if (outflows.length === 0) {
      const unit = yiUnit(input.active.activeStocks[0]?.currency ?? 'HKD', lang);
      return unsaid(text(lang, 'commentary.noOutflows', { size: formatExact(settings.outflowFromYi), unit }));
    }
    const names = listed(
      outflows.map(({ name, net, currency, trace }) =>
        fillParts(words[lang].one, { name, net: money({ value: net, currency, trace }, 'always', lang) }),
      ),
      lang,
    );
    return said(fillParts(words[lang].whole, { cause, names }));
  },
};
