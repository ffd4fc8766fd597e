import { useWords } from '../../state/language.ts';

/** A small sign beside a week that was published, with its edition for who points at it or hears it. */
export function PublishedSign({ edition }: { readonly edition: number }) {
  const words = useWords();
  const said = words('published.sign', { edition });
  return (
    <span className="publishedSign" role="img" aria-label={said} title={said}>
      ◆
    </span>
  );
}
