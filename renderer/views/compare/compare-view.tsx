import './compare-view.css';
import { hasContent } from '../../../shared/figures/figure-data.ts';
import { addDays, type IsoDate } from '../../../shared/market/iso-date.ts';
import { compareFlows, compareNumbers } from '../../../shared/week/compare-weeks.ts';
import { Problem } from '../../components/states/problem.tsx';
import { Skeleton, StaleBar } from '../../components/states/skeleton.tsx';
import { weekDays } from '../../components/week-picker/week-number.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useSettings } from '../../desk-client/use-settings.ts';
import { useWords } from '../../state/language.ts';
import { CompareBar } from './compare-bar.tsx';
import { ComparedFigures } from './compared-figures.tsx';
import { ComparedFlowsTable } from './compared-flows-table.tsx';
import { ComparedNumbersTable } from './compared-numbers-table.tsx';

interface Props {
  readonly week: IsoDate;
  readonly against: IsoDate;
}

/** Two weeks side by side: numbers with their difference, figures in pairs on one scale, flows name by name. */
export function CompareView({ week, against }: Props) {
  const words = useWords();
  const { printedDifferences } = useSettings().settings;
  const [now, other] = [useDeskQuery('week', { week }), useDeskQuery('week', { week: against })];
  const [drawn, drawnThen] = [useDeskQuery('figures', { week }), useDeskQuery('figures', { week: against })];
  const queries = [now, other, drawn, drawnThen];
  const failed = queries.find(({ error }) => error);
  if (failed?.error) return <Problem error={failed.error} onRetry={() => void failed.refetch()} />;
  const days = { now: weekDays(week, addDays(week, 6)), other: weekDays(against, addDays(against, 6)) };
  return (
    <div className="compareView">
      <StaleBar isFetching={queries.some(({ isFetching }) => isFetching)} />
      <CompareBar week={week} against={against} />
      {now.data && other.data && drawn.data && drawnThen.data ? (
        <>
          <ComparedNumbersTable numbers={compareNumbers(now.data, other.data, printedDifferences)} days={days} />
          <ComparedFigures
            now={{ week, figures: drawn.data.figures.filter(hasContent) }}
            other={{ week: against, figures: drawnThen.data.figures.filter(hasContent) }}
            days={days}
          />
          <ComparedFlowsTable
            flows={compareFlows(now.data, other.data, printedDifferences)}
            name={`${words('compare.flows')} ${week} ${against}`}
            weeks={{ now: week, other: against }}
          />
        </>
      ) : (
        <Skeleton height="60vh" />
      )}
    </div>
  );
}

/** What the two columns are headed by. */
export interface ComparedDays {
  readonly now: string;
  readonly other: string;
}
