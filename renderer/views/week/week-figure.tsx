import type { ReactNode } from 'react';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { FigureCard, type FigureCardProps } from '../../components/figure/figure-card.tsx';
import { Problem } from '../../components/states/problem.tsx';
import { Skeleton } from '../../components/states/skeleton.tsx';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';

interface Props extends Omit<FigureCardProps, 'data'> {
  readonly id: string;
  readonly week: IsoDate | null;
  /** What the figure is drawn in; a card of the view by default. */
  readonly frame?: (props: FigureCardProps) => ReactNode;
}

/** One figure of the week, fetched by its id. */
export function WeekFigure({ id, week, frame, ...card }: Props) {
  const { data, error, refetch } = useDeskQuery('figure', { id, week });
  if (error) {
    return (
      <div className="card">
        <Problem error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (!data) return <Skeleton height={260} />;
  return frame ? frame({ ...card, data }) : <FigureCard {...card} data={data} />;
}
