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
import {
  FIGURE_EDITOR,
  FIGURE_HISTORY_DIALOG,
  GROUPS_DIALOG,
  Later,
  OUTLINE_DIALOG,
  SCHEME_DIALOG,
} from './later-parts.tsx';

/** What lies over the view and takes the keys. */
export function OpenModal({ chosen }: { readonly chosen: ChosenWeek }) {
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
      return <Later part={FIGURE_HISTORY_DIALOG} props={{ figure: modal.figure, week }} />;
    case 'groups':
      return <Later part={GROUPS_DIALOG} props={{ group: modal.group }} />;
    case 'outline':
      return <Later part={OUTLINE_DIALOG} props={{ week }} />;
    case 'userFigure':
      return <Later part={FIGURE_EDITOR} props={{ id: modal.id, isCopy: modal.copy, week }} />;
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
      return <Later part={SCHEME_DIALOG} props={{}} />;
  }
}
