import { type FigureData, hasContent } from '../../../shared/figures/figure-data.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { useSettings } from '../../desk-client/use-settings.ts';
import { useWords } from '../../state/language.ts';
import { useMode } from '../../theme/use-appearance.ts';
import { ChartCanvas } from '../figure/chart-canvas.tsx';
import { weekDays } from '../week-picker/week-number.ts';
import type { PastWeek } from './figure-history-dialog.tsx';

interface Props {
  readonly week: PastWeek;
  /** The week's figure on the scale of all. */
  readonly figure: FigureData;
  readonly onOpen: (week: IsoDate) => void;
}

/** A week's finding and its picture; both lead to the week. */
export function HistoryPicture({ week: { from, to }, figure, onOpen }: Props) {
  const words = useWords();
  const { settings } = useSettings();
  const mode = useMode(settings.theme);
  const days = weekDays(from, to);
  return (
    <button
      type="button"
      className="historyPicture"
      aria-label={words('history.openWeek', { days })}
      onClick={() => onOpen(from)}
    >
      <strong>{days}</strong>
      <span className="historyFinding" title={figure.title}>
        {figure.title}
      </span>
      <span className="historyCanvas">
        {hasContent(figure) && figure.kind !== 'table' ? (
          <ChartCanvas
            data={figure}
            themeName={mode}
            appearance={settings}
            isLarge={false}
            onPoint={() => onOpen(from)}
          />
        ) : (
          <span className="muted">{figure.notes[0] ?? words('history.nothing')}</span>
        )}
      </span>
    </button>
  );
}
