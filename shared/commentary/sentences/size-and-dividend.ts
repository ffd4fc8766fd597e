import type { Lang } from '../../contract/envelope.ts';
import { text } from '../../i18n/text.ts';
import { type Breadth, breadthOf, groupChanges, onSide } from '../group-changes.ts';
import { leading, namesWithChanges } from '../name-lists.ts';
import type { Known } from '../numbers.ts';
import { fillParts } from '../parts.ts';
import { type Sentence, said, unsaid } from '../sentence.ts';

const words = {
  zh: {
    name: '规模与红利',
    whole: '{cause}恒生规模与红利指数{breadth}，{best}{bestWord}，{worst}{worstWord}。',
    allUp: '悉数上涨',
    mostUp: '涨多跌少',
    mixed: '涨跌互现',
    mostDown: '涨少跌多',
    allDown: '悉数下跌',
    roseMost: '涨幅最大',
    roseLeast: '涨幅最小',
    fellMost: '跌幅最大',
    fellLeast: '跌幅最小',
  },
  en: {
    name: 'Size and dividend',
    whole: '{breadth}{cause}: {best} {bestWord}, {worst} {worstWord}.',
    allUp: 'Hang Seng size and dividend indices all rose',
    mostUp: 'Most Hang Seng size and dividend indices rose',
    mixed: 'Hang Seng size and dividend indices were mixed',
    mostDown: 'Most Hang Seng size and dividend indices fell',
    allDown: 'Hang Seng size and dividend indices all fell',
    roseMost: 'rose most',
    roseLeast: 'rose least',
    fellMost: 'fell most',
    fellLeast: 'fell least',
  },
} satisfies Record<
  Lang,
  Record<Breadth | 'name' | 'whole' | 'roseMost' | 'roseLeast' | 'fellMost' | 'fellLeast', string>
>;

/** Hang Seng indices by size and dividend: the best and the worst of them; those that print alike share the place. */
export const sizeAndDividend: Sentence = {
  id: 'size-and-dividend',
  paragraph: 'market',
  words,
  say(input, cause) {
    const { members, lacking, resting } = groupChanges(input, 'size-and-dividend');
    const { lang } = input.rows;
    if (lacking.length > 0) return unsaid(...lacking);
    if (members.length === 0) return unsaid(text(lang, 'commentary.noGroup'));
    const [best, worst] = [leading(members, 1), leading(members.toReversed(), 1)];
    const [up, down] = [onSide(members, 'up'), onSide(members, 'down')];
    // Where all print alike, or the best or the worst of them neither rose nor fell, there is no such word.
    if (best.length + worst.length > members.length || !isMoving(best, up, down) || !isMoving(worst, up, down))
      return unsaid(text(lang, 'commentary.noneStandsOut'));
    const parts = fillParts(words[lang].whole, {
      cause,
      breadth: words[lang][breadthOf(members)],
      best: namesWithChanges(best, lang),
      bestWord: words[lang][best[0] && up.includes(best[0]) ? 'roseMost' : 'fellLeast'],
      worst: namesWithChanges(worst, lang),
      worstWord: words[lang][worst[0] && down.includes(worst[0]) ? 'fellMost' : 'roseLeast'],
    });
    return said(parts, resting);
  },
};

function isMoving([first]: readonly Known[], up: readonly Known[], down: readonly Known[]): boolean {
  return first !== undefined && (up.includes(first) || down.includes(first));
}
