import type { RatingBreach } from '../../contract/rating-news.ts';
import { formatSigned } from '../../format/number.ts';
import { ratingWord } from '../../format/rating-words.ts';
import { text } from '../../i18n/text.ts';
import { ratingNewsOf } from '../../week/rating-news.ts';
import type { WeekRows } from '../../week/week-rows.ts';
import { listed } from '../name-lists.ts';
import { DECIMALS } from '../numbers.ts';
import { capitalised, fillParts, type Part } from '../parts.ts';
import { dayInProse, indexInProse } from '../prose.ts';
import { type Sentence, said, unsaid } from '../sentence.ts';

const words = {
  zh: {
    name: '未兑现的评级',
    whole: '{cause}评级未兑现的有{names}。',
    one: '{name}（“{rating}”，自{since}{final}相对{benchmark}{points}个百分点{new}）',
    final: '起满期限时',
    new: '，本周起',
  },
  en: {
    name: 'Missed ratings',
    whole: 'ratings that did not come as promised: {names}{cause}.',
    one: '{name} ({rating}; {points} points against {benchmark} {final}since {since}{new})',
    final: 'over the whole horizon ',
    new: ', as of this week',
  },
};

/** Standing ratings that went against whoever followed, once they are due: each with its relative return and benchmark. */
export const ratingBreaches: Sentence = {
  id: 'rating-breaches',
  paragraph: 'ratings',
  isOccasional: true,
  words,
  say({ rows }, cause) {
    const { lang } = rows;
    const missed = ratingNewsOf(rows).breaches.filter(({ kind, adverse }) => kind === 'rating' && adverse);
    const names = missed.flatMap((breach) => nameParts(breach, rows));
    if (names.length === 0) return unsaid(text(lang, 'commentary.noMissedRatings'));
    return said(capitalised(fillParts(words[lang].whole, { cause, names: listed(names, lang) })));
  },
};

function nameParts(breach: RatingBreach, { lang, scheme }: WeekRows): Part[][] {
  const { name, rating, ratedOn, benchmarkName, judgedPct, judgedTrace, final, isNew } = breach;
  if (judgedPct === null || judgedTrace === null || ratedOn === null) return [];
  const said = words[lang];
  return [
    fillParts(said.one, {
      name,
      rating: ratingWord(scheme, rating, lang),
      since: dayInProse(ratedOn, lang),
      benchmark: indexInProse(benchmarkName ?? '', lang),
      points: {
        text: formatSigned(judgedPct, DECIMALS.pct),
        value: judgedPct,
        unit: text(lang, 'unit.pct'),
        trace: judgedTrace,
      },
      final: final ? said.final : '',
      new: isNew ? said.new : '',
    }),
  ];
}
