import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { IsoDate } from '../../shared/market/iso-date.ts';
import { useLang } from '../state/language.ts';
import { useDesk } from './desk-context.ts';
import { deskQuery } from './desk-query.ts';

/** Weeks whose answers are kept at hand: more would only fill the memory of whoever browses through years. */
const KEPT_WEEKS = 12;
/** After this the chosen week is on screen, and asking for its neighbours holds nothing up. */
const SETTLED_MS = 250;

/** Fetches the weeks to either side of the one on screen, so that a step shows at once, and lets go of those long left. */
export function usePrefetchedWeeks({
  week,
  previous,
  next,
}: {
  readonly week: IsoDate | null;
  readonly previous: IsoDate | null;
  readonly next: IsoDate | null;
}): void {
  const bridge = useDesk();
  const queries = useQueryClient();
  const lang = useLang();
  useEffect(() => {
    if (week === null) return;
    const timer = setTimeout(() => {
      for (const name of ['week', 'figures'] as const) {
        for (const near of [previous, next]) {
          if (near === null) continue;
          void queries.prefetchQuery(deskQuery(bridge, name, { week: near }, lang));
        }
        const old = queries
          .getQueryCache()
          // What is still on its way has no time yet: as the oldest of all it would be let go before it came.
          .findAll({ queryKey: ['desk', name], type: 'inactive', fetchStatus: 'idle' })
          .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt);
        for (const query of old.slice(KEPT_WEEKS)) queries.getQueryCache().remove(query);
      }
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [bridge, queries, lang, week, previous, next]);
}
