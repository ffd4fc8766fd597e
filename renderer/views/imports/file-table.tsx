import { useCallback, useMemo } from 'react';
import type { OutputOf } from '../../../shared/contract/operations.ts';
import { type PagedColumn, PagedGrid } from '../../components/grid/paged-grid.tsx';
import { Problem } from '../../components/states/problem.tsx';
import { Skeleton } from '../../components/states/skeleton.tsx';
import { callDesk, useDesk } from '../../desk-client/desk-context.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useLang, useWords } from '../../state/language.ts';
import { FileCard, type ShownFile } from './file-card.tsx';

type RawRow = OutputOf<'fileRows'>['rows'][number];

/** The records of the file as cells, whatever their number: headings and notes stand among them as they do in the file. */
export function FileTable({ fileId, name, sheet, line }: ShownFile) {
  const words = useWords();
  const bridge = useDesk();
  const lang = useLang();
  const { data, error, refetch } = useDeskQuery('fileRows', { fileId, sheet, from: 0, count: 1, line });
  // Of another line the same file: the grid stays.
  const shape = JSON.stringify(data?.columns ?? []);
  const columns = useMemo((): PagedColumn<RawRow>[] => {
    const made: OutputOf<'fileRows'>['columns'] = JSON.parse(shape);
    return [
      {
        id: 'line',
        header: words('imports.lineNumber'),
        width: 64,
        isPinned: true,
        isMuted: true,
        text: (row) => String(row.line),
      },
      ...made.map(({ heading }, index) => ({
        id: String(index),
        header: heading === null ? letters(index) : `${letters(index)} ${heading}`,
        width: 110,
        text: ({ cells }: RawRow) => cells[index] ?? '',
      })),
    ];
  }, [shape, words]);
  const read = useCallback(
    async (from: number, count: number) =>
      (await callDesk(bridge, 'fileRows', { fileId, sheet, from, count }, lang)).rows,
    [bridge, fileId, sheet, lang],
  );
  return (
    <FileCard
      name={name}
      sheet={data?.sheet ?? sheet}
      sheets={data?.sheets ?? []}
      controls={data && <span className="muted">{words('imports.records', { count: data.total })}</span>}
    >
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton height={120} />}
      {data && (
        <PagedGrid<RawRow>
          label={words('imports.records.label', { name })}
          columns={columns}
          total={data.total}
          read={read}
          marked={data.recordOfLine}
        />
      )}
    </FileCard>
  );
}

/** The letter of a column, as sheets have it: A, B, … Z, AA. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
