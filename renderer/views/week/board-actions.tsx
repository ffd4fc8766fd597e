import { Button } from '@salt-ds/core';
import { AddIcon } from '@salt-ds/icons';
import { OrderButtons } from '../../components/outline/order-buttons.tsx';
import { useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';

/** At the board's end: a figure more, their order, and what stands in them. */
export function BoardActions() {
  const words = useWords();
  const openModal = useScreen((screen) => screen.openModal);
  return (
    <div className="boardActions" role="toolbar" aria-label={words('figures.board')}>
      <Button appearance="bordered" onClick={() => openModal({ kind: 'userFigure', id: null, copy: false })}>
        <AddIcon aria-hidden /> {words('figures.new')}
      </Button>
      <OrderButtons />
    </div>
  );
}
