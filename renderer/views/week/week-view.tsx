import './week-view.css';
import { memo, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { Week } from '../../../shared/contract/week.ts';
import { type FigureData, hasContent } from '../../../shared/figures/figure-data.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { Problem } from '../../components/states/problem.tsx';
import { Skeleton, StaleBar } from '../../components/states/skeleton.tsx';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { usePrefetchedWeeks } from '../../desk-client/use-prefetched-weeks.ts';
import { useChosenWeek } from '../../state/chosen-week.ts';
import { useScreen } from '../../state/screen-store.ts';
import { FirstStart } from '../first-start/first-start.tsx';
import { BoardActions } from './board-actions.tsx';
import { ChangesTable } from './changes-table.tsx';
import { FigureBoard } from './figure-board.tsx';
import { Headlines } from './headlines.tsx';
import { KeyPointsCard } from './key-points/key-points-card.tsx';
import { MissingFigures } from './missing-figures.tsx';
import { MoversCard } from './movers-card.tsx';
import { NamesCard } from './names-card.tsx';

/** The week at a glance: what moved, by how much, and where each number comes from. */
export function WeekView({ week }: { readonly week: IsoDate | null }) {
  const weeks = useDeskQuery('weeks', {});
  const answer = useDeskQuery('week', { week }, { enabled: week !== null });
  const drawn = useDeskQuery('figures', { week }, { enabled: week !== null });
  usePrefetchedWeeks(useChosenWeek());
  useFirstFigureFocused(drawn.data?.figures.find(hasContent)?.id ?? null);
  const [data, figures] = [answer.data, drawn.data?.figures];
  const now = useMemo(() => (data && figures ? { week, data, figures } : null), [week, data, figures]);
  const last = useRef<ShownWeek | null>(now);
  if (now) last.current = now;

  const failed = [weeks, answer, drawn].find(({ error }) => error);
  if (failed?.error) return <Problem error={failed.error} onRetry={() => void failed.refetch()} />;
  if (weeks.data?.weeks.length === 0) return <FirstStart />;
  const shown = now ?? last.current;
  if (!shown) return <WeekSkeleton />;
  return (
    <div className="weekStage">
      {!now && <WeekSkeleton />}
      <div className={now ? 'weekView' : 'weekView waiting'} inert={!now}>
        <StaleBar isFetching={answer.isFetching || drawn.isFetching} />
        <WeekContent {...shown} />
      </div>
    </div>
  );
}

interface ShownWeek {
  readonly week: IsoDate | null;
  readonly data: Week;
  readonly figures: readonly FigureData[];
}

/**
 * All of a week: made once, and filled anew for every week after it. While another week is asked for the old one is not to be
 * seen, but its cards and charts stay for the one that comes: to take them down and make them again takes longer than the asking.
 */
const WeekContent = memo(function WeekContent({ week, data, figures }: ShownWeek) {
  // The longest work of all, and the last of the view: it follows a moment later.
  const table = useDeferredValue(data);
  return (
    <>
      <Headlines week={data} />
      <KeyPointsCard week={data} />
      <FigureBoard week={week} figures={figures.filter(hasContent)}>
        <MoversCard week={data} />
        <NamesCard week={data} />
        <MissingFigures figures={figures.filter((figure) => !hasContent(figure))} />
      </FigureBoard>
      <BoardActions />
      <ChangesTable changes={table.changes} groups={table.groups} year={table.week.to.slice(0, 4)} />
    </>
  );
});

/** Until another is pointed at, the keys of a figure mean the first. */
function useFirstFigureFocused(id: string | null): void {
  const { focusedFigure, focusFigure } = useScreen();
  useEffect(() => {
    if (id !== null && focusedFigure === null) focusFigure({ id, params: {} });
  }, [id, focusedFigure, focusFigure]);
}

function WeekSkeleton() {
  return (
    <div className="weekView">
      <div className="headlines">
        {[1, 2, 3, 4].map((place) => (
          <Skeleton key={place} height={82} />
        ))}
      </div>
      <Skeleton height={300} />
      <div className="skeletonBoard">
        {[1, 2, 3, 4].map((place) => (
          <Skeleton key={place} height={260} />
        ))}
      </div>
    </div>
  );
}
