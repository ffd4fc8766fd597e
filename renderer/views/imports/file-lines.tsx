import { Button } from '@salt-ds/core';
import { useEffect, useRef, useState } from 'react';
import { Problem } from '../../components/states/problem.tsx';
import { Skeleton } from '../../components/states/skeleton.tsx';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useWords } from '../../state/language.ts';
import { FileCard, type ShownFile } from './file-card.tsx';

const PAGE = 200;

/** The page that was turned to, for the sheet and line that were chosen then. */
interface Turned {
  readonly sheet: string | null;
  readonly forLine: number | null;
  readonly from: number;
}

/** The page that holds a line. */
function pageStart(line: number): number {
  return Math.floor((line - 1) / PAGE) * PAGE + 1;
}

/** The lines of the file, page by page. */
export function FileLines({ fileId, name, sheet, line }: ShownFile) {
  const words = useWords();
  const [turned, setTurned] = useState<Turned | null>(null);
  // Choosing another line goes to its page, whatever page was turned to before.
  const from =
    turned !== null && turned.sheet === sheet && turned.forLine === line ? turned.from : pageStart(line ?? 1);
  const { data, error, refetch } = useDeskQuery('fileText', { fileId, sheet, fromLine: from, count: PAGE });
  const marked = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (data && line !== null) marked.current?.scrollIntoView({ block: 'center' });
  }, [data, line]);
  const turnTo = (next: number) => setTurned({ sheet, forLine: line, from: Math.max(1, next) });
  return (
    <FileCard
      name={name}
      sheet={data?.sheet ?? sheet}
      sheets={data?.sheets ?? []}
      controls={
        data &&
        (from > 1 || data.more) && (
          <span className="pager">
            {words('imports.lines', { from, to: from + data.lines.length - 1 })}
            <Button appearance="bordered" disabled={from === 1} onClick={() => turnTo(from - PAGE)}>
              {words('imports.previousPage')}
            </Button>
            <Button appearance="bordered" disabled={!data.more} onClick={() => turnTo(from + PAGE)}>
              {words('imports.nextPage')}
            </Button>
          </span>
        )
      }
    >
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton height={120} />}
      {data && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than its card is scrolled by keys too.
        <ol className="fileLines" start={from} tabIndex={0}>
          {data.lines.map((text, index) => {
            const number = from + index;
            const isMarked = number === line;
            return (
              <li
                key={number}
                ref={isMarked ? marked : undefined}
                className={isMarked ? 'markedLine' : undefined}
                aria-current={isMarked ? 'true' : undefined}
              >
                <span className="lineNumber">{number}</span>
                <code>{text}</code>
              </li>
            );
          })}
        </ol>
      )}
    </FileCard>
  );
}
