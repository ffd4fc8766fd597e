import type { Lang } from '../../../shared/contract/envelope.ts';
import { weekOf } from '../../../shared/market/trading-week.ts';
import { parseTraceKey } from '../../../shared/trace/key.ts';
import type { DeskContext } from '../context.ts';
import { gatherWeek } from '../gather/gather-week.ts';
import { derive } from './derived.ts';
import { storedValue } from './stored.ts';

/** Numbers by the keys of their traces, without what they rest on; each is worked out once. Null where the desk has none. */
export function valuesAt(desk: DeskContext, lang: Lang): (key: string) => number | null {
  const known = new Map<string, number | null>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = valueAt(desk, lang, key);
    known.set(key, value);
    return value;
  };
}

function valueAt(desk: DeskContext, lang: Lang, key: string): number | null {
  const parsed = parseTraceKey(key);
  if (!parsed) return null;
  if (parsed.kind === 'price') return storedValue({ ...parsed, adj: null }, desk);
  if (parsed.kind === 'fact') return storedValue(parsed, desk);
  return derive(parsed, gatherWeek(desk, weekOf(parsed.day), lang), desk.cache())?.value ?? null;
}
