import type { OutputOf } from '../../../shared/contract/operations.ts';
import { useWords } from '../../state/language.ts';

interface Props {
  readonly groups: OutputOf<'indices'>['groups'];
  readonly chosen: string | null;
  readonly onChoose: (group: string) => void;
}

/** Groups of instruments with how many they hold. */
export function GroupList({ groups, chosen, onChoose }: Props) {
  const words = useWords();
  return (
    <nav className="card groupList" aria-label={words('indices.groups')}>
      <h2>{words('indices.groups')}</h2>
      <ul>
        {groups.map(({ id, name, count }) => (
          <li key={id}>
            <button type="button" aria-current={id === chosen ? 'true' : undefined} onClick={() => onChoose(id)}>
              <span>{name}</span>
              <span className="muted">{count}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
