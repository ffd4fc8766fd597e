import type { RatingChangeOfWeek } from '../../contract/rating-news.ts';
import { formatExact } from '../../format/number.ts';
import { priceAround, ratingWord } from '../../format/rating-words.ts';
import { text } from '../../i18n/text.ts';
import { currencyOfCode } from '../../market/code.ts';
import { ratingNewsOf } from '../../week/rating-news.ts';
import type { WeekRows } from '../../week/week-rows.ts';
import { capitalised, fillParts, joinParts, type Part } from '../parts.ts';
import { type Sentence, said, unsaid } from '../sentence.ts';

const words = {
  zh: {
    name: '评级变动',
    whole: '{cause}本周{events}。',
    between: '；',
    initiated: '首次给予{name}“{rating}”评级{target}',
    reiterated: '维持{name}“{rating}”评级{target}',
    upgraded: '上调{name}评级至“{rating}”{previous}{target}',
    downgraded: '下调{name}评级至“{rating}”{previous}{target}',
    terminated: '终止对{name}的评级{previous}',
    previous: '（此前“{rating}”）',
    target: '，目标价{price}',
    moved: '，目标价由{before}调整为{price}',
  },
  en: {
    name: 'Rating changes',
    whole: '{events}{cause}.',
    between: '; ',
    initiated: '{name} was initiated at {rating}{target}',
    reiterated: '{name} was reiterated at {rating}{target}',
    upgraded: '{name} was raised to {rating}{previous}{target}',
    downgraded: '{name} was lowered to {rating}{previous}{target}',
    terminated: 'coverage of {name} ended{previous}',
    previous: ' (before: {rating})',
    target: ', target {price}',
    moved: ', target moved from {before} to {price}',
  },
};

/** Ratings that were given, kept, raised, lowered or ended in the week, with their targets. */
export const ratingChanges: Sentence = {
  id: 'rating-changes',
  paragraph: 'ratings',
  isOccasional: true,
  words,
  say({ rows }, cause) {
    const { lang } = rows;
    const { ratingChanges: events } = ratingNewsOf(rows);
    if (events.length === 0) return unsaid(text(lang, 'commentary.noRatingChanges'));
    const parts = fillParts(words[lang].whole, {
      cause,
      events: joinParts(
        events.map((event) => eventParts(event, rows)),
        words[lang].between,
      ),
    });
    return said(capitalised(parts));
  },
};

function eventParts(change: RatingChangeOfWeek, rows: WeekRows): Part[] {
  const { scheme, lang } = rows;
  const { event, name, rating, previousRating } = change;
  const before = ratingWord(scheme, previousRating, lang);
  return fillParts(words[lang][event], {
    name,
    rating: ratingWord(scheme, rating, lang),
    previous: before === '' ? '' : fillParts(words[lang].previous, { rating: before }),
    target: targetParts(change, rows),
  });
}

function targetParts(
  { code, targetPrice, previousTarget, targetTrace }: RatingChangeOfWeek,
  { lang }: WeekRows,
): Part[] {
  if (targetPrice === null) return [];
  const { before, after } = priceAround(code, lang);
  const printed = formatExact(targetPrice);
  const unit = currencyOfCode(code) ?? '';
  const price = [
    before,
    targetTrace === null ? printed : { text: printed, value: targetPrice, unit, trace: targetTrace },
    after,
  ];
  const isMoved = previousTarget !== null && previousTarget !== targetPrice;
  if (!isMoved) return fillParts(words[lang].target, { price });
  return fillParts(words[lang].moved, { price, before: `${before}${formatExact(previousTarget)}${after}` });
}
