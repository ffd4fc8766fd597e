import type { InputOf } from '../../../shared/contract/operations.ts';
import type { Watched } from '../../../shared/contract/week-parts.ts';
import { useWrite } from '../../desk-client/use-write.ts';
import { useWords } from '../../state/language.ts';

/** Moves a place of the list and tells where it stands now; null leaves it. */
export function useMove(places: readonly Watched[]): (place: Watched, to: InputOf<'movePlace'> | null) => void {
  const words = useWords();
  const write = useWrite();
  return ({ name }, move) => {
    if (move === null) return;
    const { sector, group } = move.to;
    const where = group === '' ? sector : `${sector} · ${group}`;
    const next = places.find((one) => one.code === move.before && one.sector === sector && one.group === group);
    const told = next
      ? words('watchlist.moved', { name, where, before: next.name })
      : words('watchlist.movedLast', { name, where });
    void write('movePlace', move, told);
  };
}
