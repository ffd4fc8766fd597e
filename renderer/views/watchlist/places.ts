import type { InputOf } from '../../../shared/contract/operations.ts';
import type { Watched } from '../../../shared/contract/week-parts.ts';

type Place = Pick<Watched, 'sector' | 'group' | 'code'>;

/** A name may stand twice: a place is named by where it stands as well. */
export function keyOf({ sector, group, code }: Place): string {
  return [sector, group, code].join('\t');
}

/**
 * Where a place goes that is dropped on another one: into its sector and group, before it or behind it. Null where it stands
 * there already.
 */
export function moveOf(
  places: readonly Place[],
  place: Place,
  { row: over, isBehind }: { readonly row: Place; readonly isBehind: boolean },
): InputOf<'movePlace'> | null {
  const group = places.filter((one) => one.sector === over.sector && one.group === over.group);
  const others = group.filter((one) => keyOf(one) !== keyOf(place));
  const at = others.findIndex((one) => keyOf(one) === keyOf(over)) + (isBehind ? 1 : 0);
  const isSame = place.sector === over.sector && place.group === over.group;
  if (isSame && group.findIndex((one) => keyOf(one) === keyOf(place)) === at) return null;
  return {
    code: place.code,
    from: { sector: place.sector, group: place.group },
    to: { sector: over.sector, group: over.group },
    before: others[at]?.code ?? null,
  };
}

/** Where a place goes that is moved up or down by one within its group; null at the group's end. */
export function stepOf(places: readonly Place[], place: Place, step: 1 | -1): InputOf<'movePlace'> | null {
  const group = places.filter((one) => one.sector === place.sector && one.group === place.group);
  const neighbour = group[group.findIndex((one) => keyOf(one) === keyOf(place)) + step];
  return neighbour === undefined ? null : moveOf(places, place, { row: neighbour, isBehind: step > 0 });
}
