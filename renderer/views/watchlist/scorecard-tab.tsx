import { useMemo, useState } from 'react';
import type { ScorecardLine } from '../../../shared/contract/week-parts.ts';
import { promisedShort } from '../../../shared/format/rating-words.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { Choice } from '../../components/form/form-fields.tsx';
import { unitColumn } from '../../components/grid/instrument-columns.ts';
import { TableCard } from '../../components/grid/table-card.tsx';
import { Problem } from '../../components/states/problem.tsx';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useRatingWords } from '../../desk-client/use-rating-words.ts';
import { useLang, useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { useViewChoices } from '../../state/view-choices.ts';
import { HitRates } from './hit-rates.tsx';
import { scorecardColumns } from './scorecard-columns.ts';

const NONE: readonly ScorecardLine[] = [];
const FILTERS = ['all', 'adverse', 'breached', 'drifting', 'kept', 'unrated'] as const;
type Filter = (typeof FILTERS)[number];

/** 评级回溯: every rating event against its benchmark, what hurt first, and how often ratings came as promised. */
export function ScorecardTab({ week }: { readonly week: IsoDate }) {
  const words = useWords();
  const lang = useLang();
  const called = useRatingWords();
  const [filter, setFilter] = useState<Filter>('all');
  const { data, error, isFetching, refetch } = useDeskQuery('ratings', { week });
  const openTrace = useScreen((screen) => screen.openTrace);
  const choose = useViewChoices((choices) => choices.choose);
  const columns = useMemo(() => scorecardColumns(words, called, lang), [words, called, lang]);
  const more = useMemo(() => [...columns, unitColumn<ScorecardLine>(words)], [columns, words]);
  const lines = useMemo(() => (data?.lines ?? NONE).filter((line) => fits(line, filter)), [data, filter]);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  const bands = (data?.bands ?? []).map((band) => `${band.label} ${promisedShort(band)}`).join(words('list.separator'));
  const below = [words('scorecard.about'), words('scorecard.bands', { bands })];
  return (
    <div className="scorecardTab">
      <TableCard<ScorecardLine>
        id="scorecard"
        title={words('watchlist.scorecard')}
        name={words('scorecard.fileName', { week })}
        note={(shown) => words('scorecard.count', { shown, count: data?.lines.length ?? 0 })}
        controls={
          <Choice<Filter>
            label={words('watchlist.state')}
            value={filter}
            options={FILTERS.map((value) => ({ value, label: words(`scorecard.filter.${value}`) }))}
            onChange={setFilter}
          />
        }
        isStale={isFetching}
        isReady={data !== undefined}
        rows={lines}
        columns={columns}
        more={more}
        rowId={({ code, ratedOn, origin }) => `${ratedOn}\t${origin}\t${code}`}
        onChoose={({ code }) => choose({ listPlace: code, listTab: 'places' })}
        onTrace={openTrace}
        below={below}
        foot={
          <p className="muted tableNote">
            {below[0]} {below[1]}
          </p>
        }
      />
      <div className="ratingPane">
        <HitRates
          label={words('hitRate.byRating')}
          head={words('watchlist.rating')}
          rates={data?.hitRates.bands ?? []}
        />
        <HitRates
          label={words('hitRate.bySector')}
          head={words('column.sector')}
          rates={data?.hitRates.sectors ?? []}
        />
      </div>
    </div>
  );
}

function fits({ state, adverse }: ScorecardLine, filter: Filter): boolean {
  if (filter === 'all') return true;
  return filter === 'adverse' ? adverse && state !== 'kept' : state === filter;
}
