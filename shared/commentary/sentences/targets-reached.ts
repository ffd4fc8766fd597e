import type { TargetReached } from '../../contract/rating-news.ts';
import { formatExact, formatNumber } from '../../format/number.ts';
import { priceAround } from '../../format/rating-words.ts';
import { text } from '../../i18n/text.ts';
import { currencyOfCode } from '../../market/code.ts';
import { ratingNewsOf } from '../../week/rating-news.ts';
import type { WeekRows } from '../../week/week-rows.ts';
import { capitalised, fillParts, joinParts, type Part } from '../parts.ts';
import { dayInProse } from '../prose.ts';
import { type Sentence, said, unsaid } from '../sentence.ts';

const CLOSE_DECIMALS = 2;
const words = {
  zh: {
    name: '触及目标价',
    whole: '{cause}{names}。',
    one: '{name}{day}收于{close}，触及目标价{target}',
    split: '（{setOn}给出，拆股调整）',
    between: '；',
  },
  en: {
    name: 'Targets reached',
    whole: '{names}{cause}.',
    one: '{name} closed at {close} on {day}, reaching its target{target}',
    split: ' of {setOn}, adjusted for splits',
    between: '; ',
  },
};

/** Targets that a close of the week was the first to reach. */
export const targetsReached: Sentence = {
  id: 'targets-reached',
  paragraph: 'ratings',
  isOccasional: true,
  words,
  say({ rows }, cause) {
    const { lang } = rows;
    const reached = ratingNewsOf(rows).targetsReached;
    if (reached.length === 0) return unsaid(text(lang, 'commentary.noTargetsReached'));
    const names = joinParts(
      reached.map((one) => nameParts(one, rows)),
      words[lang].between,
    );
    return said(capitalised(fillParts(words[lang].whole, { cause, names })));
  },
};

function nameParts(reached: TargetReached, { lang }: WeekRows): Part[] {
  const { code, name, reachedOn, close, trace } = reached;
  const { before, after } = priceAround(code, lang);
  const unit = currencyOfCode(code) ?? '';
  return fillParts(words[lang].one, {
    name,
    day: dayInProse(reachedOn, lang),
    close: [before, { text: formatNumber(close, CLOSE_DECIMALS), value: close, unit, trace }, after],
    target: targetParts(reached, lang),
  });
}

/** After a split the price as it was given would mislead: the day on which it was given is told in its place. */
function targetParts(
  { code, targetPrice, targetOnShares, setOn, targetTrace }: TargetReached,
  lang: WeekRows['lang'],
): Part[] {
  if (targetOnShares !== targetPrice) return fillParts(words[lang].split, { setOn: dayInProse(setOn, lang) });
  const { before, after } = priceAround(code, lang);
  const printed = formatExact(targetPrice);
  const unit = currencyOfCode(code) ?? '';
  const price = targetTrace === null ? printed : { text: printed, value: targetPrice, unit, trace: targetTrace };
  return [lang === 'zh' ? before : ` of ${before}`, price, after];
}
