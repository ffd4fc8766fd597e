import { industryRatingsOf } from '../../shared/week/industry-ratings.ts';
import { reordered } from '../../shared/week/reorder.ts';
import { watchlistOf } from '../../shared/week/watchlist.ts';
import type { ListPlace } from '../../shared/week/week-rows.ts';
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

export const watchlistHandlers: Handlers<'watchlist' | 'editWatchlist' | 'movePlace'> = {
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

  movePlace({ from, to, before, ...input }, { desk }) {
    const code = codeOf(input.code);
    const places = gatherPlaces(desk.cache(), desk.userDb());
    const own = places.find((place) => place.code === code && isIn(place, from));
    if (!own) throw new DeskFailure('NOT_ON_LIST', { code, ...from });
    const others = places.filter((place) => isIn(place, to) && place !== own);
    if (others.some((place) => place.code === code)) throw new DeskFailure('ALREADY_ON_LIST', { code, ...to });
    const at = before === null ? others.length : others.findIndex((place) => place.code === before);
    if (at < 0) throw new DeskFailure('NOT_ON_LIST', { code: before ?? '', ...to });
    const sequence = others.toSpliced(at, 0, own);
    const isMovedIn = !isIn(own, to);
    const orders = reordered(
      (isMovedIn ? others : sequence).map(({ order }) => order),
      sequence.length,
    );
    const edits = listEdits(desk.userDb());
    writeFacts(desk, 'movePlace', (writer) => {
      if (isMovedIn) {
        const left = { sector: from.sector, group_name: from.group, action: 'remove' } as const;
        putListEdit(writer, { ...left, code, stance: null, place: null });
      }
      for (const [index, place] of sequence.entries()) {
        const order = orders[index] ?? place.order;
        if (place !== own && place.order === order) continue;
        const edit = edits.find(
          (one) =>
            one.action === 'put' && one.code === place.code && one.sector === to.sector && one.group_name === to.group,
        );
        // A stance that came with a file stays the file's to change.
        const stance = place === own && isMovedIn ? own.stance : (edit?.stance ?? null);
        const row = { sector: to.sector, group_name: to.group, code: place.code, action: 'put', stance } as const;
        putListEdit(writer, { ...row, place: order });
      }
    });
    return { code, to };
  },
};

function isIn(place: ListPlace, { sector, group }: { readonly sector: string; readonly group: string }): boolean {
  return place.sector === sector && place.group === group;
}
