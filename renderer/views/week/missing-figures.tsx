import type { FigureData } from '../../../shared/figures/figure-data.ts';
import { useWords } from '../../state/language.ts';

/** Figures that nothing is there for: each with what it lacks, in one card rather than in many empty ones. */
export function MissingFigures({ figures }: { readonly figures: readonly FigureData[] }) {
  const words = useWords();
  if (figures.length === 0) return null;
  return (
    <section className="card sideCard" aria-label={words('week.notDrawn')}>
      <h2>{words('week.notDrawn')}</h2>
      <ul className="notDrawn">
        {figures.map(({ id, no, title, notes }) => (
          <li key={id}>
            <span className="muted">{no}</span>
            <span>
              {title}
              <br />
              <span className="muted">{notes.join(words('list.separator'))}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="muted">{words('card.fills')}</p>
    </section>
  );
}
