import type { Lang } from '../../contract/envelope.ts';
import { text } from '../../i18n/text.ts';
import { type Breadth, breadthOf, groupChanges, onSide } from '../group-changes.ts';
import { leading, namesWithChanges, nameWithChange } from '../name-lists.ts';
import type { Known } from '../numbers.ts';
import { fillParts, type Part } from '../parts.ts';
import { type Sentence, said, unsaid } from '../sentence.ts';

/** How many names lead on either side. */
const NAMES = 3;
const words = {
  zh: {
    name: '成分股',
    whole: '{cause}成分股{breadth}{moves}。',
    allUp: '悉数上涨',
    mostUp: '涨多跌少',
    mixed: '涨跌互现',
    mostDown: '涨少跌多',
    allDown: '悉数下跌',
    led: '，{names}领涨',
    lagged: '，{names}领跌',
    brief: '{name}领涨成分股',
  },
  en: {
    name: 'Constituents',
    whole: '{breadth}{cause}{moves}.',
    allUp: 'All constituents rose',
    mostUp: 'Most constituents rose',
    mixed: 'Constituents were mixed',
    mostDown: 'Most constituents fell',
    allDown: 'All constituents fell',
    led: '; {names} led gains',
    lagged: '; {names} led losses',
    brief: '{name} led the constituents',
  },
} satisfies Record<Lang, Record<Breadth | 'name' | 'whole' | 'led' | 'lagged' | 'brief', string>>;

/** The sector's constituents: how many rose, who led and who lagged. Where one is missing it might be it, so nothing is said. */
export const movers: Sentence = {
  id: 'movers',
  paragraph: 'sector',
  words,
  say(input, cause) {
    const { members, lacking, resting } = groupChanges(input, 'constituents');
    const { lang } = input.rows;
    if (lacking.length > 0) return unsaid(...lacking);
    if (members.length === 0) return unsaid(text(lang, 'commentary.noGroup'));
    const parts = fillParts(words[lang].whole, {
      cause,
      breadth: words[lang][breadthOf(members)],
      moves: movesOf(members, lang),
    });
    return said(parts, resting);
  },
  brief(input) {
    const { members, lacking } = groupChanges(input, 'constituents');
    const { lang } = input.rows;
    const [best] = onSide(members, 'up');
    return lacking.length > 0 || !best ? null : fillParts(words[lang].brief, { name: nameWithChange(best, lang) });
  },
};

function movesOf(members: readonly Known[], lang: Lang): Part[] {
  const [up, down] = [onSide(members, 'up'), onSide(members, 'down').toReversed()];
  return [
    ...(up.length === 0 ? [] : fillParts(words[lang].led, { names: namesWithChanges(leading(up, NAMES), lang) })),
    ...(down.length === 0
      ? []
      : fillParts(words[lang].lagged, { names: namesWithChanges(leading(down, NAMES), lang) })),
  ];
}
