import type { ReadDb } from '../store/db.ts';
import { contentState } from '../store/query.ts';
import type { DeskContext } from './context.ts';
import { todayOf } from './today.ts';

/** What a value may rest on: all else that a desk reads stays as it is while it is open. */
type Sources = Pick<DeskContext, 'cache' | 'userDb'> & Parameters<typeof todayOf>[0];

interface Kept<Value> {
  readonly cache: ReadDb;
  readonly state: string;
  readonly values: Map<string, Value>;
}

/**
 * Keeps the `count` values of each desk that were asked for last, until either database is written to, whoever writes, until
 * the cache is another file, or until the day is over: a window asks for a week and a dozen figures of it, all from the same
 * rows.
 *
 * What the sources held is looked at before a value is made: should the sync worker commit in the midst of it, the value goes
 * at the next question. Whoever gets a value must leave it as it is.
 */
export function keptUntilChanged<Value extends object>(
  count: number,
): (desk: Sources, key: string, make: () => Value) => Value {
  const ofDesks = new WeakMap<Sources, Kept<Value>>();
  return (desk, key, make) => {
    const { values } = current(ofDesks, desk);
    const value = values.get(key) ?? make();
    values.delete(key);
    values.set(key, value);
    const [oldest] = values.keys();
    if (values.size > count && oldest !== undefined) values.delete(oldest);
    return value;
  };
}

function current<Value>(ofDesks: WeakMap<Sources, Kept<Value>>, desk: Sources): Kept<Value> {
  const cache = desk.cache();
  const state = [todayOf(desk), contentState(cache), contentState(desk.userDb())].join(' ');
  const kept = ofDesks.get(desk);
  if (kept?.cache === cache && kept.state === state) return kept;
  const empty = { cache, state, values: new Map<string, Value>() };
  ofDesks.set(desk, empty);
  return empty;
}
