import { scorecardOf, watchlistOf } from '../../shared/week/watchlist.ts';
import type { ChangeWriter } from '../store/change-log.ts';
import { entryById } from '../store/ledger.ts';
import { listEdits, putListEdit, putTypedRating, removeTypedRating, typedRatings } from '../store/list-edits.ts';
import { standingList } from '../store/stated-facts.ts';
import { codeOf } from './code-of.ts';
import type { DeskContext, Handlers } from './context.ts';
import { DeskFailure } from './failure.ts';
import { gatherWeek } from './gather/gather-week.ts';
import { gatherPlaces } from './gather/list.ts';
import { chooseWeek } from './known-weeks.ts';
import { todayOf } from './today.ts';
import { userChange } from './user-change.ts';

type Names = 'watchlist' | 'editWatchlist' | 'ratings' | 'rate' | 'unrate';

export const watchlistHandlers: Handlers<Names> = {
  watchlist({ week }, { desk, lang }) {
    const files = [...new Set(standingList(desk.cache(), 'listPlaces').map(({ file_id }) => file_id))];
    return {
      sources: files.map((fileId) => ({ fileId, file: entryById(desk.userDb(), fileId)?.name ?? String(fileId) })),
      places: watchlistOf(gatherWeek(desk, chooseWeek(desk, week), lang)),
    };
  },

  editWatchlist({ action, sector, group, stance, order, ...input }, { desk }) {
    const code = codeOf(input.code);
    const known = gatherPlaces(desk.cache(), desk.userDb()).find(
      (place) => place.code === code && place.sector === sector && place.group === group,
    );
    if (!known && action === 'remove') throw new DeskFailure('NOT_ON_LIST', { code, sector, group });
    if (!known && stance === null) throw new DeskFailure('NO_STANCE', { code });
    const earlier = listEdits(desk.userDb()).find(
      (edit) => edit.action === 'put' && edit.code === code && edit.sector === sector && edit.group_name === group,
    );
    write(desk, 'editWatchlist', (writer) =>
      putListEdit(writer, {
        sector,
        group_name: group,
        code,
        action,
        // What this change leaves open, the one before it by hand still says.
        stance: stance ?? earlier?.stance ?? null,
        place: order ?? earlier?.place ?? null,
      }),
    );
    return { code, sector, group, action };
  },

  ratings: ({ week }, { desk, lang }) => ({ lines: scorecardOf(gatherWeek(desk, chooseWeek(desk, week), lang)) }),

  rate({ ratedOn, rating, event, targetPrice, note, ...input }, { desk }) {
    const code = codeOf(input.code);
    const benchmark = input.benchmark === null ? null : codeOf(input.benchmark);
    if (ratedOn > todayOf(desk)) throw new DeskFailure('FUTURE_DATE', { date: ratedOn });
    if (rating === null && event !== 'terminated') throw new DeskFailure('NO_RATING', { code });
    const enteredAt = desk.ports.now().toISOString();
    write(desk, 'rate', (writer) =>
      putTypedRating(writer, {
        code,
        rated_on: ratedOn,
        event,
        rating,
        target_price: targetPrice,
        benchmark,
        note,
        entered_at: enteredAt,
      }),
    );
    return { code, ratedOn };
  },

  unrate({ ratedOn, ...input }, { desk }) {
    const code = codeOf(input.code);
    const isTyped = typedRatings(desk.userDb()).some((typed) => typed.code === code && typed.rated_on === ratedOn);
    if (!isTyped) throw new DeskFailure('NO_SUCH_RATING', { code, date: ratedOn });
    write(desk, 'unrate', (writer) => removeTypedRating(writer, { code, rated_on: ratedOn }));
    return { code, ratedOn };
  },
};

function write(desk: DeskContext, operation: string, put: (writer: ChangeWriter) => void): void {
  userChange(desk, operation, put);
  desk.emit({ kind: 'dataChanged', subjects: ['facts'] });
}
