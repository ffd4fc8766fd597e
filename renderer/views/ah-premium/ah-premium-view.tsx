import { useMemo } from 'react';
import type { AhPair } from '../../../shared/contract/week-parts.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { Segments } from '../../components/choices/segments.tsx';
import { DeskFigure } from '../../components/figure/desk-figure.tsx';
import { TableCard } from '../../components/grid/table-card.tsx';
import { Problem } from '../../components/states/problem.tsx';
import { Skeleton } from '../../components/states/skeleton.tsx';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { useViewChoices } from '../../state/view-choices.ts';
import { FirstStart } from '../first-start/first-start.tsx';
import { pairColumns } from './pair-columns.ts';

const YEARS = ['1', '3', '5', '10'] as const;

/** The AH premium index over a window, and the pairs behind it, one of them day by day. */
export function AhPremiumView({ week }: { readonly week: IsoDate | null }) {
  const words = useWords();
  const { ahYears, ahPair, choose } = useViewChoices();
  const answer = useDeskQuery('week', { week }, { enabled: week !== null });
  const openTrace = useScreen((screen) => screen.openTrace);
  const columns = useMemo(() => pairColumns(words), [words]);
  if (week === null) return <FirstStart />;
  if (answer.error) return <Problem error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton height="100%" />;
  const { ahPairs } = answer.data;
  const chosen = ahPairs.find(({ hCode }) => hCode === ahPair) ?? ahPairs[0] ?? null;
  const years = YEARS.find((value) => value === String(ahYears)) ?? '5';
  const windows = (
    <Segments
      label={words('ah.window')}
      value={years}
      options={YEARS.map((value) => ({ value, label: words('ah.years', { years: value }) }))}
      onChange={(value) => choose({ ahYears: Number(value) })}
    />
  );
  return (
    <div className="twoPane ahView">
      <TableCard<AhPair>
        id="ah-pairs"
        title={words('ah.pairs')}
        note={() => words('ah.pairsOf', { count: ahPairs.length })}
        isStale={answer.isFetching}
        rows={ahPairs}
        columns={columns}
        rowId={({ hCode }) => hCode}
        chosen={chosen?.hCode ?? null}
        onChoose={({ hCode }) => choose({ ahPair: hCode })}
        onTrace={openTrace}
      />
      <div className="chartPane">
        <DeskFigure id="ah-window" week={week} params={{ years }} fills controls={windows} />
        {chosen && <DeskFigure id="ah-pair" week={week} params={{ code: chosen.hCode, years }} fills />}
      </div>
    </div>
  );
}
