import { useCallback } from 'react';
import { useDeskQuery } from './use-desk-query.ts';

/** How the Chinese name of an instrument is spelled, by its code, so that `albb` finds it; asked for once someone searches. */
export function useSpelled(isSearching: boolean): (code: string) => string {
  const { data } = useDeskQuery('spellings', {}, { enabled: isSearching });
  return useCallback((code) => data?.spelled[code] ?? '', [data]);
}
