import { hitRatesOf } from '../../../shared/week/hit-rates.ts';
import { bandViews, scorecardOf } from '../../../shared/week/scorecard.ts';
import {
  putTypedIndustryRating,
  putTypedRating,
  removeTypedIndustryRating,
  removeTypedRating,
  typedIndustryRatings,
  typedRatings,
} from '../../store/list-edits.ts';
import { codeOf } from '../code-of.ts';
import type { Handlers } from '../context.ts';
import { DeskFailure } from '../failure.ts';
import { gatherWeek } from '../gather/gather-week.ts';
import { chooseWeek } from '../known-weeks.ts';
import { todayOf } from '../today.ts';
import { writeFacts } from '../user-change.ts';

/** The scorecard, and ratings that are typed. */
export const ratingsHandlers: Handlers<'ratings' | 'rate' | 'unrate' | 'rateIndustry' | 'unrateIndustry'> = {
  ratings({ week }, { desk, lang }) {
    const rows = gatherWeek(desk, chooseWeek(desk, week), lang);
    return { lines: [...scorecardOf(rows)], hitRates: hitRatesOf(rows), bands: bandViews(rows) };
  },

  rate({ ratedOn, rating, event, targetPrice, note, by, ...input }, { desk }) {
    const code = codeOf(input.code);
    const benchmark = input.benchmark === null ? null : codeOf(input.benchmark);
    if (ratedOn > todayOf(desk)) throw new DeskFailure('FUTURE_DATE', { date: ratedOn });
    if (rating === null && event !== 'terminated') throw new DeskFailure('NO_RATING', { code });
    const entered_at = desk.ports.now().toISOString();
    const row = { code, rated_on: ratedOn, event, rating, target_price: targetPrice, benchmark, note, rated_by: by };
    writeFacts(desk, 'rate', (writer) => putTypedRating(writer, { ...row, entered_at }));
    return { code, ratedOn };
  },

  unrate({ ratedOn, ...input }, { desk }) {
    const code = codeOf(input.code);
    const isTyped = typedRatings(desk.userDb()).some((typed) => typed.code === code && typed.rated_on === ratedOn);
    if (!isTyped) throw new DeskFailure('NO_SUCH_RATING', { code, date: ratedOn });
    writeFacts(desk, 'unrate', (writer) => removeTypedRating(writer, { code, rated_on: ratedOn }));
    return { code, ratedOn };
  },

  rateIndustry({ sector, ratedOn, rating, event, by, note }, { desk }) {
    if (ratedOn > todayOf(desk)) throw new DeskFailure('FUTURE_DATE', { date: ratedOn });
    if (rating === null && event !== 'terminated') throw new DeskFailure('NO_RATING', { code: sector });
    const entered_at = desk.ports.now().toISOString();
    const row = { sector, rated_on: ratedOn, event, rating, rated_by: by, note, entered_at };
    writeFacts(desk, 'rateIndustry', (writer) => putTypedIndustryRating(writer, row));
    return { sector, ratedOn };
  },

  unrateIndustry({ sector, ratedOn }, { desk }) {
    const typed = typedIndustryRatings(desk.userDb());
    if (!typed.some((one) => one.sector === sector && one.rated_on === ratedOn))
      throw new DeskFailure('NO_SUCH_RATING', { code: sector, date: ratedOn });
    writeFacts(desk, 'unrateIndustry', (writer) => removeTypedIndustryRating(writer, { sector, rated_on: ratedOn }));
    return { sector, ratedOn };
  },
};
