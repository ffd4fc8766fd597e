import { useCallback } from 'react';
import { useDeskQuery } from './use-desk-query.ts';

/**
 * What else an instrument is found by, by its code: how its Chinese name is spelled (`albb`), asked for once someone searches,
 * and the five digits that Hong Kong writes (`00700`).
 */
export function useSpelled(isSearching: boolean): (code: string) => string {
  const { data } = useDeskQuery('spellings', {}, { enabled: isSearching });
  return useCallback((code) => `${data?.spelled[code] ?? ''} ${fiveDigits(code)}`, [data]);
}

function fiveDigits(code: string): string {
  const [, digits] = /^(\d{1,5})\.HK$/.exec(code) ?? [];
  return digits?.padStart(5, '0') ?? '';
}
