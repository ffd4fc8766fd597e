import type { Lang } from '../../contract/envelope.ts';
import { text } from '../../i18n/text.ts';
import { groupChanges, onSide } from '../group-changes.ts';
import { leading, namesWithChanges } from '../name-lists.ts';
import type { Known } from '../numbers.ts';
import { fillParts, type Part } from '../parts.ts';
import { type Sentence, said, unsaid } from '../sentence.ts';

const NAMES = 3;
const words = {
  zh: {
    name: '主题与行业',
    whole: '{cause}主题与行业指数中，{moves}。',
    rose: '{names}上涨',
    roseMost: '{names}涨幅居前',
    fell: '{names}下跌',
    fellMost: '{names}跌幅居前',
    between: '，',
  },
  en: {
    name: 'Themes and industries',
    whole: 'Among Hang Seng themes and industries{cause}, {moves}.',
    rose: '{names} rose',
    roseMost: '{names} rose most',
    fell: '{names} fell',
    fellMost: '{names} fell most',
    between: ', while ',
  },
};

/** Hang Seng theme and industry indices: up and down. Three or fewer of a side are all of it; of more the first are told. */
export const themes: Sentence = {
  id: 'themes',
  paragraph: 'market',
  words,
  say(input, cause) {
    const { members, lacking, resting } = groupChanges(input, 'themes');
    const { lang } = input.rows;
    if (lacking.length > 0) return unsaid(...lacking);
    const [up, down] = [onSide(members, 'up'), onSide(members, 'down').toReversed()];
    if (members.length === 0) return unsaid(text(lang, 'commentary.noGroup'));
    if (up.length + down.length === 0) return unsaid(text(lang, 'commentary.noneStandsOut'));
    const moves = [...sideOf(up, 'rose', lang), ...between(up, down, lang), ...sideOf(down, 'fell', lang)];
    return said(fillParts(words[lang].whole, { cause, moves }), resting);
  },
};

function sideOf(members: readonly Known[], side: 'rose' | 'fell', lang: Lang): Part[] {
  if (members.length === 0) return [];
  const key = members.length <= NAMES ? side : (`${side}Most` as const);
  return fillParts(words[lang][key], { names: namesWithChanges(leading(members, NAMES), lang) });
}

function between(up: readonly Known[], down: readonly Known[], lang: Lang): string[] {
  return up.length > 0 && down.length > 0 ? [words[lang].between] : [];
}
