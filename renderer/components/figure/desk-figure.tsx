import type { ReactNode } from 'react';
import type { FigureData } from '../../../shared/figures/figure-data.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useFigureExport } from '../../desk-client/use-figure-export.ts';
import { useSettings } from '../../desk-client/use-settings.ts';
import { type FigureChoice, useScreen } from '../../state/screen-store.ts';
import { useMode } from '../../theme/use-appearance.ts';
import { Problem } from '../states/problem.tsx';
import { Skeleton } from '../states/skeleton.tsx';
import { FigureCard } from './figure-card.tsx';
import { MadeOf } from './made-of.tsx';

const NONE = {} as const;

interface Props {
  readonly id: string;
  readonly week: IsoDate | null;
  readonly params?: FigureChoice['params'];
  /** Where the view has it already. */
  readonly data?: FigureData;
  readonly controls?: ReactNode;
  /** Takes the height that it is given. */
  readonly fills?: boolean;
  /** With the whole window to itself. */
  readonly isFullScreen?: boolean;
}

/** A figure of the week or a chart of a view, with its actions: copy, save, full screen, trace. */
export function DeskFigure({ id, week, params = NONE, data, controls, fills, isFullScreen = false }: Props) {
  const query = useDeskQuery('figure', { id, week, params }, { enabled: data === undefined && week !== null });
  const { settings } = useSettings();
  const mode = useMode(settings.theme);
  const { copy, save } = useFigureExport(week);
  const { focusFigure, openModal, closeModal, openTrace } = useScreen();
  const shown = data ?? query.data;
  if (query.error) {
    return (
      <div className="card">
        <Problem error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  }
  if (!shown) return <Skeleton height={fills ? '100%' : 260} />;
  const figure = { id, params };
  return (
    <FigureCard
      data={shown}
      mode={mode}
      redUp={settings.redUp}
      controls={controls}
      fills={fills ?? false}
      madeOf={isFullScreen ? null : <MadeOf id={id} week={week} />}
      onFocus={() => focusFigure(figure)}
      onCopy={() => void copy(figure)}
      onSave={(format) => void save(figure, format)}
      onFullScreen={isFullScreen ? null : () => openModal({ kind: 'figure', figure })}
      onPoint={(key) => {
        // The trace stands beside the view, so the figure has to leave the whole screen for it.
        if (isFullScreen) closeModal();
        openTrace(key);
      }}
    />
  );
}
