import { Button } from '@salt-ds/core';
import { useMemo, useState } from 'react';
import type { Conflict, ConflictRow, SeriesRef } from '../../../shared/contract/conflicts.ts';
import { TableCard } from '../../components/grid/table-card.tsx';
import { LongCallProgress } from '../../components/states/long-call-progress.tsx';
import { Problem } from '../../components/states/problem.tsx';
import { Skeleton } from '../../components/states/skeleton.tsx';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useLongCall } from '../../desk-client/use-long-call.ts';
import { useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { conflictColumns, conflictRowColumns } from './conflict-columns.ts';
import { seriesWords } from './fact-words.ts';

const NONE: readonly ConflictRow[] = [];
const nameOf = ({ kind, scope, adj }: SeriesRef) => `${kind} ${scope} ${adj}`;

/** Where files disagree: the series, the days of the chosen one, and whose files are to stand. */
export function ConflictsTab() {
  const words = useWords();
  const [wanted, setWanted] = useState<string | null>(null);
  const prefer = useLongCall('prefer');
  const { data, error, isFetching, refetch } = useDeskQuery('conflicts', {});
  const columns = useMemo(() => conflictColumns(words), [words]);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height="100%" />;
  const idle = data.preferences.filter((one) => !data.series.some((conflict) => nameOf(conflict) === nameOf(one)));
  const chosen = data.series.find((one) => nameOf(one) === wanted) ?? data.series[0];
  return (
    <>
      <TableCard<Conflict>
        id="conflicts"
        className="importsFiles"
        title={words('conflicts.title')}
        note={() => words('conflicts.count', { count: data.total })}
        isStale={isFetching}
        controls={idle.map(({ source, ...series }) => (
          <Button
            key={nameOf(series)}
            appearance="bordered"
            title={words('conflicts.idle.tip', { source })}
            onClick={() => void prefer.run({ series, source: null })}
          >
            {words('conflicts.idle', { scope: series.scope })}
          </Button>
        ))}
        rows={data.series}
        columns={columns}
        rowId={nameOf}
        chosen={chosen ? nameOf(chosen) : null}
        onChoose={(one) => setWanted(nameOf(one))}
        empty={data.series.length === 0 ? <p className="muted">{words('conflicts.none')}</p> : null}
      >
        <LongCallProgress
          label={words('conflicts.preferring')}
          state={prefer.state}
          onCancel={prefer.cancel}
          onDismiss={prefer.dismiss}
        />
      </TableCard>
      {chosen && <ConflictDays key={nameOf(chosen)} conflict={chosen} />}
    </>
  );
}

/** Both values day by day, with one button for each source. */
function ConflictDays({ conflict }: { readonly conflict: Conflict }) {
  const words = useWords();
  const openTrace = useScreen((screen) => screen.openTrace);
  const prefer = useLongCall('prefer');
  const tellDone = useScreen((screen) => screen.tellDone);
  const { kind, scope, adj, sources, preferred } = conflict;
  const series = { kind, scope, adj };
  const { data, error, isFetching, refetch } = useDeskQuery('conflictRows', { series });
  const columns = useMemo(() => conflictRowColumns(words, kind), [words, kind]);
  const isBusy = prefer.state.kind === 'running';
  const choose = async (source: string | null) => {
    const { published = [] } = (await prefer.run({ series, source })) ?? {};
    const weeks = published.map(({ label, edition }) => words('conflicts.published.week', { label, edition }));
    if (weeks.length > 0) tellDone(words('conflicts.published', { weeks: weeks.join(words('list.separator')) }), false);
  };
  const title = words('conflicts.rows', { name: seriesWords(words, conflict) });
  // Where all files are of one source, there is nothing to choose: the later one is its correction.
  const choices = sources.length > 1 ? sources : [];
  return (
    <TableCard<ConflictRow>
      id="conflict-days"
      className="importsFiles"
      title={title}
      isStale={isFetching}
      controls={
        <>
          {choices.map(({ source, label }) => (
            <Button
              key={source}
              sentiment={source === preferred ? 'accented' : 'neutral'}
              disabled={isBusy || source === preferred}
              focusableWhenDisabled
              onClick={() => void choose(source)}
            >
              {words('conflicts.prefer', { source: label })}
            </Button>
          ))}
          {preferred !== null && (
            <Button appearance="bordered" disabled={isBusy} onClick={() => void choose(null)}>
              {words('conflicts.preferNone')}
            </Button>
          )}
        </>
      }
      rows={data?.rows ?? NONE}
      columns={columns}
      rowId={({ date, key, field }) => `${date} ${key} ${field}`}
      onTrace={openTrace}
      isReady={data !== undefined}
      empty={error ? <Problem error={error} onRetry={() => void refetch()} /> : null}
    >
      <LongCallProgress
        label={words('conflicts.preferring')}
        state={prefer.state}
        onCancel={prefer.cancel}
        onDismiss={prefer.dismiss}
      />
    </TableCard>
  );
}
