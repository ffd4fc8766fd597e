import { shareOfInflows } from '../../analytics/share-of-inflows.ts';
import type { ActiveStock } from '../../contract/week-parts.ts';
import type { FigureInput } from '../../figures/figure.ts';
import { directionOf } from '../../format/number.ts';
import { text } from '../../i18n/text.ts';
import { derivedKey } from '../../trace/key.ts';
import { missingLists } from '../active-lists.ts';
import { listed } from '../name-lists.ts';
import { DECIMALS, money, plainFact } from '../numbers.ts';
import { fillParts, type Part } from '../parts.ts';
import { type Sentence, said, unsaid } from '../sentence.ts';

/** A share is told where the first name alone is a good part of the whole. */
const TELLING_SHARE = 20;
const words = {
  zh: {
    name: '个股净流入',
    whole: '{cause}港股通净流入居前的个股为{names}{share}。',
    only: '{cause}上榜个股中仅{names}获净流入。',
    one: '{name}({net})',
    share: '，其中{name}占上榜个股净流入的{pct}',
    brief: '{name}({net})净流入居首',
  },
  en: {
    name: 'Names bought',
    whole: 'Southbound net buying was led by {names}{cause}{share}.',
    only: 'Of the listed names southbound was a net buyer of {names} alone{cause}.',
    one: '{name} ({net})',
    share: '; {name} alone took {pct} of the net inflows of listed names',
    brief: '{name} led net buying ({net})',
  },
};

/** The names that southbound bought most, as many as the setting says, and the first one's share of all inflows. */
export const activeIn: Sentence = {
  id: 'active-in',
  paragraph: 'flows',
  words,
  say(input, cause) {
    const why = missingLists(input);
    const { lang, settings } = input.rows;
    if (why !== null) return unsaid(why);
    const inflows = inflowsOf(input);
    const [first] = inflows;
    if (!first) return unsaid(text(lang, 'commentary.noInflows'));
    const names = listed(
      inflows.slice(0, settings.inflowNames).map((stock) => nameWithNet(stock, input)),
      lang,
    );
    const isOnly = inflows.length === 1;
    return said(
      isOnly
        ? fillParts(words[lang].only, { cause, names })
        : fillParts(words[lang].whole, { cause, names, share: shareOf(first, inflows, input) }),
    );
  },
  brief(input) {
    const [first] = inflowsOf(input);
    if (!first || missingLists(input) !== null) return null;
    const { lang } = input.rows;
    return fillParts(words[lang].brief, { name: first.name, net: money(of(first), 'always', lang) });
  },
};

function inflowsOf({ active }: FigureInput): ActiveStock[] {
  return active.activeStocks.filter(({ net }) => directionOf(net, DECIMALS.money) === 'up');
}

function nameWithNet(stock: ActiveStock, { rows: { lang } }: FigureInput): Part[] {
  return fillParts(words[lang].one, { name: stock.name, net: money(of(stock), 'always', lang) });
}

function of({ net, currency, trace }: ActiveStock): Parameters<typeof money>[0] {
  return { value: net, currency, trace };
}

function shareOf(first: ActiveStock, inflows: readonly ActiveStock[], { rows: { lang, week } }: FigureInput): Part[] {
  const nets = inflows.map(({ net }) => net);
  const pct = shareOfInflows(first.net, nets);
  if (pct === null || pct < TELLING_SHARE) return [];
  const trace = derivedKey('inflowShare', first.code, week.from);
  const fact = plainFact(pct, DECIMALS.pct, '%', trace);
  return fillParts(words[lang].share, { name: first.name, pct: { ...fact, text: `${fact.text}%` } });
}
