import './indices-view.css';
import type { OutputOf } from '../../../shared/contract/operations.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { DeskFigure } from '../../components/figure/desk-figure.tsx';
import { Problem } from '../../components/states/problem.tsx';
import { Skeleton, StaleBar } from '../../components/states/skeleton.tsx';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useWords } from '../../state/language.ts';
import { useViewChoices } from '../../state/view-choices.ts';
import { FirstStart } from '../first-start/first-start.tsx';
import { ChartChoices } from './chart-choices.tsx';
import { chosenLines, withLine } from './chosen-lines.ts';
import { GroupList } from './group-list.tsx';
import { IndexTable } from './index-table.tsx';

/** A group of indices: rebased or relative over a range, and its changes over the usual spans. */
export function IndicesView({ week }: { readonly week: IsoDate | null }) {
  const { indexGroup, choose } = useViewChoices();
  const answer = useDeskQuery('indices', { week, group: indexGroup }, { enabled: week !== null });
  if (week === null) return <FirstStart />;
  if (answer.error) return <Problem error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton height="100%" />;
  const { groups, group } = answer.data;
  return (
    <div className="indicesView">
      <StaleBar isFetching={answer.isFetching} />
      <GroupList groups={groups} chosen={group} onChoose={(id) => choose({ indexGroup: id })} />
      {group === null ? <EmptyGroups /> : <GroupOfIndices week={week} group={group} answer={answer.data} />}
    </div>
  );
}

function EmptyGroups() {
  const words = useWords();
  return (
    <section className="card noGroups">
      <p className="muted">{words('card.fills')}</p>
    </section>
  );
}

interface GroupProps {
  readonly week: IsoDate;
  readonly group: string;
  readonly answer: OutputOf<'indices'>;
}

/** Chart and table of one group: what is ticked and marked in the table is what the chart draws. */
function GroupOfIndices({ week, group, answer: { groups, rows, benchmarks } }: GroupProps) {
  const words = useWords();
  const { indexKind, indexRange, indexBenchmark, indexLines, indexMark, choose } = useViewChoices();
  const codes = rows.map(({ code }) => code);
  const lines = chosenLines(codes, indexLines[group]);
  const mark = indexMark !== null && lines.includes(indexMark) ? indexMark : null;
  const known = benchmarks.find(({ code }) => code === indexBenchmark) ?? benchmarks[0] ?? null;
  const benchmark = known?.code ?? null;
  const params = {
    group,
    range: indexRange,
    codes: lines.join(','),
    ...(mark === null ? {} : { mark }),
    ...(indexKind === 'relative' && benchmark !== null ? { benchmark } : {}),
  };
  const { [group]: _, ...ofOthers } = indexLines;
  const name = groups.find(({ id }) => id === group)?.name ?? group;
  return (
    <>
      <DeskFigure
        key={indexKind}
        id={indexKind}
        week={week}
        params={params}
        fills
        controls={<ChartChoices benchmarks={benchmarks} benchmark={benchmark} />}
      />
      <IndexTable
        key={group}
        rows={rows}
        name={`${name} ${words('indices.changes')} ${week}`}
        year={week.slice(0, 4)}
        lines={lines}
        mark={mark}
        isUsual={indexLines[group] === undefined}
        onLine={(code) => choose({ indexLines: { ...indexLines, [group]: withLine(lines, code) } })}
        onUsual={() => choose({ indexLines: ofOthers })}
        onMark={(code) => choose({ indexMark: code === indexMark ? null : code })}
      />
    </>
  );
}
