import type { LeftOut } from '../../../../shared/contract/commentary.ts';
import { useWords } from '../../../state/language.ts';

/** What the sentences do not say, folded away: each with its reason. */
export function LeftOutList({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  const words = useWords();
  if (leftOut.length === 0) return null;
  const bySentence = [...Map.groupBy(leftOut, ({ id }) => id)];
  return (
    <details className="leftOut muted">
      <summary>{words('points.leftOut', { count: leftOut.length })}</summary>
      <ul>
        {bySentence.map(([id, items]) => (
          <li key={id}>
            <span>{items[0]?.name}</span>
            <span>{items.map(({ why }) => why).join(words('points.whySeparator'))}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
