import { industryRatingsOf } from '../../shared/week/industry-ratings.ts';
import { watchlistOf } from '../../shared/week/watchlist.ts';
import { entryById } from '../store/ledger.ts';
import { listEdits, putListEdit } from '../store/list-edits.ts';
import { standingList } from '../store/stated-facts.ts';
import { codeOf } from './code-of.ts';
import type { Handlers } from './context.ts';
import { DeskFailure } from './failure.ts';
import { gatherWeek } from './gather/gather-week.ts';
import { gatherPlaces } from './gather/list.ts';
import { chooseWeek } from './known-weeks.ts';
import { writeFacts } from './user-change.ts';

export const watchlistHandlers: Handlers<'watchlist' | 'editWatchlist'> = {
  watchlist({ week }, { desk, lang }) {
    const rows = gatherWeek(desk, chooseWeek(desk, week), lang);
    const files = [...new Set(standingList(desk.cache(), 'listPlaces').map(({ file_id }) => file_id))];
    return {
      sources: files.map((fileId) => ({ fileId, file: entryById(desk.userDb(), fileId)?.name ?? String(fileId) })),
      places: [...watchlistOf(rows)],
      industries: industryRatingsOf(rows),
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
    writeFacts(desk, 'editWatchlist', (writer) =>
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
};
