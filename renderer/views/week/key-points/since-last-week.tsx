import type { Novelty } from '../../../../shared/contract/commentary.ts';
import { TracedText } from '../../../components/trace/traced-text.tsx';
import { useWords } from '../../../state/language.ts';

/** 较上周变化: what was otherwise the week before, a line each. */
export function SinceLastWeek({ novelties }: { readonly novelties: readonly Novelty[] }) {
  const words = useWords();
  return (
    <section className="sinceLastWeek" aria-label={words('commentary.sinceLastWeek')}>
      <h3 className="muted">{words('commentary.sinceLastWeek')}</h3>
      <ul>
        {novelties.map((novelty) => (
          <li key={novelty.id}>
            <span title={novelty.code ?? undefined}>{novelty.name}</span>
            <span>
              <TracedText text={novelty} label={novelty.name} />
            </span>
          </li>
        ))}
        {novelties.length === 0 && <li className="muted">{words('points.nothingNew')}</li>}
      </ul>
    </section>
  );
}
