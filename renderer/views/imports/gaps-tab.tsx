import { useMemo } from 'react';
import type { OutputOf } from '../../../shared/contract/operations.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { inputName } from '../../components/frame/input-name.ts';
import type { Column } from '../../components/grid/column.ts';
import { TableCard } from '../../components/grid/table-card.tsx';
import { Problem } from '../../components/states/problem.tsx';
import { Skeleton } from '../../components/states/skeleton.tsx';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useWords, type Words } from '../../state/language.ts';
import { shortDate } from '../../state/short-date.ts';
import { FirstStart } from '../first-start/first-start.tsx';

/** What one input lacks of one instrument, with the days, and the files that usually bring it. */
interface Gap {
  readonly input: string;
  readonly code: string;
  readonly name: string;
  readonly why: string;
  readonly dates: readonly IsoDate[];
  readonly files: string;
}

/** What the chosen week lacks against the calendar, and which file usually fills it. */
export function GapsTab({ week }: { readonly week: IsoDate | null }) {
  const words = useWords();
  const isAsked = { enabled: week !== null };
  const answer = useDeskQuery('week', { week }, isAsked);
  const { data: usual } = useDeskQuery('usualFiles', { week }, isAsked);
  const columns = useMemo(() => gapColumns(words), [words]);
  const gaps = useMemo(() => gapsOf(words, answer.data, usual), [words, answer.data, usual]);
  if (week === null) return <FirstStart />;
  if (answer.error) return <Problem error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton height="100%" />;
  return (
    <TableCard<Gap>
      id="gaps"
      className="importsFiles gapsCard"
      title={words('gaps.title', { from: week })}
      note={() => words('gaps.count', { count: gaps.length })}
      isStale={answer.isFetching}
      rows={gaps}
      columns={columns}
      rowId={({ input, code, why }) => `${input}\t${why}\t${code}`}
      empty={gaps.length === 0 ? <p className="muted">{words('gaps.none')}</p> : null}
    />
  );
}

function gapsOf(
  words: Words,
  week: OutputOf<'week'> | undefined,
  usual: OutputOf<'usualFiles'> | undefined,
): readonly Gap[] {
  return (week?.readiness ?? []).flatMap(({ input, missing }) => {
    const files = usual?.inputs.find((one) => one.input === input)?.files ?? [];
    return [...Map.groupBy(missing, ({ code, why }) => `${code} ${why}`).values()].flatMap((days) => {
      const [first] = days;
      if (!first) return [];
      const { code, name, why } = first;
      const dates = days.map(({ date }) => date);
      return [{ input, code, name, why: words(`why.${why}`), dates, files: files.join(words('list.separator')) }];
    });
  });
}

function gapColumns(words: Words): Column<Gap>[] {
  const text = (id: string, header: string, width: number, value: (row: Gap) => string): Column<Gap> => ({
    id,
    header,
    width,
    value,
    text: value,
  });
  return [
    text('input', words('gaps.input'), 200, ({ input }) => inputName(words, input)),
    text('code', words('conflicts.scope'), 100, ({ code }) => code),
    text('name', words('conflicts.name'), 130, ({ name }) => name),
    text('why', words('gaps.why'), 90, ({ why }) => why),
    {
      ...text('dates', words('gaps.dates'), 180, ({ dates }) => dates.map((date) => shortDate(date)).join(' ')),
      grows: true,
    },
    { ...text('files', words('gaps.usual'), 220, ({ files }) => files), grows: true },
  ];
}
