import { Button } from '@salt-ds/core';
import { useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';

/** The two ways to what the report has: its figures in their order, and the instruments in them. */
export function OrderButtons() {
  const words = useWords();
  const openModal = useScreen((screen) => screen.openModal);
  return (
    <>
      <Button appearance="bordered" onClick={() => openModal({ kind: 'outline' })}>
        {words('outline.title')}
      </Button>
      <Button appearance="bordered" onClick={() => openModal({ kind: 'groups', group: null })}>
        {words('groups.title')}
      </Button>
    </>
  );
}
