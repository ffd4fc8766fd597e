import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDesk } from './desk-context.ts';
import { isTouched } from './query-keys.ts';

/** Keeps what is on screen true: news from the desk makes the answers it touches be asked for again. */
export function useDeskEvents(): void {
  const bridge = useDesk();
  const queries = useQueryClient();
  useEffect(
    () =>
      bridge.subscribe((event) => {
        if (event.kind === 'progress') return;
        const subjects = event.kind === 'dataChanged' ? event.subjects : (['imports'] as const);
        void queries.invalidateQueries({ predicate: (query) => isTouched(query.queryKey, subjects) });
      }),
    [bridge, queries],
  );
}
