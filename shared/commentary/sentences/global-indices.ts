import type { Lang } from '../../contract/envelope.ts';
import { text } from '../../i18n/text.ts';
import { type Breadth, breadthOf, groupChanges, onSide } from '../group-changes.ts';
import { leading, namesWithChanges } from '../name-lists.ts';
import type { Known } from '../numbers.ts';
import { fillParts, type Part } from '../parts.ts';
import { type Sentence, said, unsaid } from '../sentence.ts';

const NAMES = 3;
const words = {
  zh: {
    name: '全球股指',
    whole: '{cause}全球主要股指{breadth}{moves}。',
    allUp: '悉数上涨',
    mostUp: '多数上涨',
    mixed: '涨跌互现',
    mostDown: '多数下跌',
    allDown: '悉数下跌',
    rose: '，{names}涨幅居前',
    roseFew: '，{names}逆势上涨',
    fell: '，{names}跌幅居前',
    fellFew: '，{names}逆势下跌',
  },
  en: {
    name: 'Global indices',
    whole: '{breadth}{cause}{moves}.',
    allUp: 'Major global indices all rose',
    mostUp: 'Most major global indices rose',
    mixed: 'Major global indices were mixed',
    mostDown: 'Most major global indices fell',
    allDown: 'Major global indices all fell',
    rose: '; {names} rose most',
    roseFew: '; {names} bucked the trend',
    fell: '; {names} fell most',
    fellFew: '; {names} bucked the trend',
  },
} satisfies Record<Lang, Record<Breadth | 'name' | 'whole' | 'rose' | 'roseFew' | 'fell' | 'fellFew', string>>;

/** The world's major indices: how most of them went, and who went furthest or against them. */
export const globalIndices: Sentence = {
  id: 'global-indices',
  paragraph: 'market',
  words,
  say(input, cause) {
    const { members, lacking, resting } = groupChanges(input, 'global-indices');
    const { lang } = input.rows;
    if (lacking.length > 0) return unsaid(...lacking);
    if (members.length === 0) return unsaid(text(lang, 'commentary.noGroup'));
    const breadth = breadthOf(members);
    const parts = fillParts(words[lang].whole, {
      cause,
      breadth: words[lang][breadth],
      moves: [...movesOf(members, 'up', breadth, lang), ...movesOf(members, 'down', breadth, lang)],
    });
    return said(parts, resting);
  },
};

/** Those of the larger side by how far they went; those of the smaller one as going against it, where they are few. */
function movesOf(members: readonly Known[], side: 'up' | 'down', breadth: Breadth, lang: Lang): Part[] {
  const ofSide = onSide(members, side);
  const sorted = side === 'up' ? ofSide : ofSide.toReversed();
  const isAgainst = breadth === (side === 'up' ? 'mostDown' : 'mostUp') && sorted.length <= NAMES;
  if (sorted.length === 0) return [];
  const key = side === 'up' ? (isAgainst ? 'roseFew' : 'rose') : isAgainst ? 'fellFew' : 'fell';
  return fillParts(words[lang][key], { names: namesWithChanges(leading(sorted, NAMES), lang) });
}
