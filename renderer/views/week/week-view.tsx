import './week-view.css';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { FullScreenFigure } from '../../components/figure/full-screen-figure.tsx';
import { Problem } from '../../components/states/problem.tsx';
import { Skeleton, StaleBar } from '../../components/states/skeleton.tsx';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useFigureExport } from '../../desk-client/use-figure-export.ts';
import { useScreen } from '../../state/screen-store.ts';
import { useKeys } from '../../state/use-keys.ts';
import { FirstStart } from '../first-start/first-start.tsx';
import { ChangesTable } from './changes-table.tsx';
import { Headlines } from './headlines.tsx';
import { WeekFigure } from './week-figure.tsx';

interface Props {
  readonly week: IsoDate | null;
  readonly mode: 'light' | 'dark';
  readonly redUp: boolean;
}

/** The week at a glance: what moved, by how much, and where each number comes from. */
export function WeekView({ week, mode, redUp }: Props) {
  const weeks = useDeskQuery('weeks', {});
  const answer = useDeskQuery('week', { week }, { enabled: week !== null });
  const { figureId, modal, focusFigure, openModal, closeModal, openTrace } = useScreen();
  const { copy, save } = useFigureExport(week);
  const figures = answer.data?.figures ?? [];
  const focused = figures.find(({ id }) => id === figureId)?.id ?? figures[0]?.id;

  const shown = modal?.kind === 'figure' ? modal.figureId : null;
  useKeys(
    {
      c: () => {
        const figure = shown ?? focused;
        if (figure) void copy(figure);
      },
      f: () => (shown === null ? focused && openModal({ kind: 'figure', figureId: focused }) : closeModal()),
    },
    'figure',
  );

  const error = weeks.error ?? answer.error;
  if (error) return <Problem error={error} onRetry={() => void (weeks.error ? weeks.refetch() : answer.refetch())} />;
  if (weeks.data?.weeks.length === 0) {
    return <FirstStart />;
  }
  if (!answer.data) return <WeekSkeleton />;
  const { changes } = answer.data;
  const figureProps = (id: string) => ({
    id,
    week,
    mode,
    redUp,
    onFocus: () => focusFigure(id),
    onCopy: () => void copy(id),
    onSave: (format: Parameters<typeof save>[1]) => void save(id, format),
    onPoint: openTrace,
  });
  return (
    <div className="weekView">
      <StaleBar isFetching={answer.isFetching} />
      <Headlines changes={changes} />
      <div className="weekGrid" style={{ '--rows': changes.length }}>
        {figures.map(({ id }) => (
          <WeekFigure key={id} {...figureProps(id)} onFullScreen={() => openModal({ kind: 'figure', figureId: id })} />
        ))}
        <ChangesTable changes={changes} year={answer.data.week.to.slice(0, 4)} onTrace={openTrace} />
      </div>
      {modal?.kind === 'figure' && (
        <WeekFigure
          {...figureProps(modal.figureId)}
          onFullScreen={null}
          onPoint={(key) => {
            // The trace stands beside the view, so the figure has to leave the whole screen for it.
            closeModal();
            openTrace(key);
          }}
          frame={(props) => <FullScreenFigure {...props} onClose={closeModal} />}
        />
      )}
    </div>
  );
}

function WeekSkeleton() {
  return (
    <div className="weekView">
      <div className="headlines">
        {[1, 2, 3, 4, 5].map((place) => (
          <Skeleton key={place} height={82} />
        ))}
      </div>
      <div className="weekGrid">
        <Skeleton height={260} />
        <Skeleton height={260} />
      </div>
    </div>
  );
}
