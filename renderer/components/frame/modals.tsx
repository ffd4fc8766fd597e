import { Suspense } from 'react';
import type { ChosenWeek } from '../../state/chosen-week.ts';
import { useScreen } from '../../state/screen-store.ts';
import { FullScreenFigure } from '../figure/full-screen-figure.tsx';
import { PasteDialog } from '../hand-over/paste-dialog.tsx';
import { Palette } from '../palette/palette.tsx';
import { AddNameDialog } from '../watchlist/add-name-dialog.tsx';
import { IndustryDialog } from '../watchlist/industry-dialog.tsx';
import { RateDialog } from '../watchlist/rate-dialog.tsx';
import { RatingChangesDialog } from '../watchlist/rating-changes-dialog.tsx';
import { EnterDialog } from './enter-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { FigureEditor, FigureHistoryDialog, GroupsDialog, OutlineDialog, SchemeDialog } from './later-parts.ts';

/** What lies over the view and takes the keys. */
export function OpenModal({ chosen }: { readonly chosen: ChosenWeek }) {
  return (
    <Suspense fallback={null}>
      <Modal chosen={chosen} />
    </Suspense>
  );
}

function Modal({ chosen }: { readonly chosen: ChosenWeek }) {
  const modal = useScreen((screen) => screen.modal);
  const { week, span } = chosen;
  const day = span?.lastTradingDay ?? week ?? '';
  switch (modal?.kind) {
    case undefined:
      return null;
    case 'keys':
      return <KeysDialog />;
    case 'palette':
      return <Palette chosen={chosen} />;
    case 'enter':
      return <EnterDialog entry={modal.entry} week={week} />;
    case 'figure':
      return <FullScreenFigure figure={modal.figure} week={week} />;
    case 'figureHistory':
      return <FigureHistoryDialog figure={modal.figure} week={week} />;
    case 'groups':
      return <GroupsDialog group={modal.group} />;
    case 'outline':
      return <OutlineDialog week={week} />;
    case 'userFigure':
      return <FigureEditor id={modal.id} isCopy={modal.copy} week={week} />;
    case 'paste':
      return <PasteDialog text={modal.text} />;
    case 'addName':
      return <AddNameDialog week={week} place={modal.place} name={modal.name} />;
    case 'rate':
      return week === null ? null : <RateDialog code={modal.code} name={modal.name} week={week} day={day} />;
    case 'rateIndustry':
      return <IndustryDialog sector={modal.sector} day={day} />;
    case 'ratingChanges':
      return <RatingChangesDialog code={modal.code} name={modal.name} />;
    case 'ratingScheme':
      return <SchemeDialog />;
  }
}
