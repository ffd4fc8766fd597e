import { Dialog, DialogCloseButton } from '@salt-ds/core';
import { useWords } from '../../state/language.ts';
import { FigureCard, type FigureCardProps } from './figure-card.tsx';

/** The same figure with the whole window to itself. */
export function FullScreenFigure({ onClose, ...figure }: FigureCardProps & { readonly onClose: () => void }) {
  const words = useWords();
  return (
    <Dialog
      open
      className="fullScreenFigure"
      onOpenChange={(open) => !open && onClose()}
      aria-label={figure.data.title}
    >
      <FigureCard {...figure} onFullScreen={null} />
      <DialogCloseButton aria-label={words('action.close')} onClick={onClose} />
    </Dialog>
  );
}
