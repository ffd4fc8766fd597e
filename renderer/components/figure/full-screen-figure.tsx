import { Dialog, DialogCloseButton } from '@salt-ds/core';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { useWords } from '../../state/language.ts';
import { type FigureChoice, useScreen } from '../../state/screen-store.ts';
import { DeskFigure } from './desk-figure.tsx';

interface Props {
  readonly figure: FigureChoice;
  readonly week: IsoDate | null;
}

/** A figure with the whole window to itself. */
export function FullScreenFigure({ figure, week }: Props) {
  const words = useWords();
  const close = useScreen((screen) => screen.closeModal);
  return (
    <Dialog
      open
      className="fullScreenFigure"
      onOpenChange={(open) => !open && close()}
      aria-label={words('card.fullScreen')}
    >
      <DeskFigure {...figure} week={week} isFullScreen />
      <DialogCloseButton aria-label={words('action.close')} onClick={close} />
    </Dialog>
  );
}
