import { useWords } from '../../state/language.ts';

/** In the picture's place: what is missing, and what would fill it. */
export function MissingFigure({ notes }: { readonly notes: readonly string[] }) {
  const words = useWords();
  return (
    <div className="figureEmpty">
      <p>
        <strong>{words('card.missing')}</strong>
      </p>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <p className="muted">{words('card.fills')}</p>
    </div>
  );
}
