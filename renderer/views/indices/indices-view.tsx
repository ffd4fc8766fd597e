import './indices-view.css';
import { useMemo, useState } from 'react';
import type { IndexRow } from '../../../shared/contract/indices.ts';
import { CHART_RANGES } from '../../../shared/market/chart-range.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { Segments } from '../../components/choices/segments.tsx';
import { DeskFigure } from '../../components/figure/desk-figure.tsx';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import { FilterField } from '../../components/grid/filter-field.tsx';
import { Problem } from '../../components/states/problem.tsx';
import { Skeleton, StaleBar } from '../../components/states/skeleton.tsx';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { useViewChoices } from '../../state/view-choices.ts';
import { FirstStart } from '../first-start/first-start.tsx';
import { indexColumns } from './index-columns.ts';

/** A group of indices: rebased over a range, and its changes over the usual spans. */
export function IndicesView({ week }: { readonly week: IsoDate | null }) {
  const words = useWords();
  const { indexGroup, indexRange, choose } = useViewChoices();
  const answer = useDeskQuery('indices', { week, group: indexGroup }, { enabled: week !== null });
  const [filter, setFilter] = useState('');
  const openTrace = useScreen((screen) => screen.openTrace);
  const columns = useMemo(() => indexColumns(words, week?.slice(0, 4) ?? ''), [words, week]);
  if (week === null) return <FirstStart />;
  if (answer.error) return <Problem error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton height="100%" />;
  const { groups, group, rows } = answer.data;
  return (
    <div className="indicesView">
      <StaleBar isFetching={answer.isFetching} />
      <nav className="card groupList" aria-label={words('indices.groups')}>
        <h2>{words('indices.groups')}</h2>
        <ul>
          {groups.map(({ id, name, count }) => (
            <li key={id}>
              <button
                type="button"
                aria-current={id === group ? 'true' : undefined}
                onClick={() => choose({ indexGroup: id })}
              >
                <span>{name}</span>
                <span className="muted">{count}</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <DeskFigure
        id="rebased"
        week={week}
        params={{
          range: indexRange,
          ...(group === null ? {} : { group, codes: rows.map(({ code }) => code).join(',') }),
        }}
        fills
        controls={
          <Segments
            label={words('indices.range')}
            value={indexRange}
            options={CHART_RANGES.map((value) => ({ value, label: words(`range.${value}`) }))}
            onChange={(range) => choose({ indexRange: range })}
          />
        }
      />
      <section className="card tableCard">
        <header>
          <h2>{words('indices.changes')}</h2>
          <span className="muted">{words('week.changesOf', { count: rows.length })}</span>
          <span className="spacer" />
          <FilterField value={filter} onChange={setFilter} />
        </header>
        <DataGrid<IndexRow>
          label={words('indices.changes')}
          rows={rows}
          columns={columns}
          rowId={({ code }) => code}
          filter={filter}
          onTrace={openTrace}
        />
      </section>
    </div>
  );
}
