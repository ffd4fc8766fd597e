import { useWords } from '../../state/language.ts';
import { type Entry, useScreen } from '../../state/screen-store.ts';

/** A way to type the number that is missing here. */
export function MissingHere({ entry }: { readonly entry: Entry }) {
  const words = useWords();
  const openModal = useScreen((screen) => screen.openModal);
  return (
    <button type="button" className="linkButton" onClick={() => openModal({ kind: 'enter', entry })}>
      {words('enter.open')}
    </button>
  );
}
