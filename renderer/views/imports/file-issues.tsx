import { Button } from '@salt-ds/core';
import { ExportIcon } from '@salt-ds/icons';
import { useState } from 'react';
import { Problem } from '../../components/states/problem.tsx';
import { Skeleton } from '../../components/states/skeleton.tsx';
import { callDesk, useDesk } from '../../desk-client/desk-context.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useSaveBlob } from '../../desk-client/use-save-blob.ts';
import { useLang, useWords } from '../../state/language.ts';
import { type FilePlace, placeWords } from './file-place.ts';

/** The desk tells this many at a time. */
const PAGE = 200;

interface Props {
  readonly fileId: number;
  readonly onPlace: (place: FilePlace) => void;
}

/** The rows that did not go in, one by one: where, why, and the raw text; a click shows the line in the file. */
export function FileIssues({ fileId, onPlace }: Props) {
  const words = useWords();
  const bridge = useDesk();
  const lang = useLang();
  const saveBlob = useSaveBlob();
  const [offset, setOffset] = useState(0);
  const { data, error, refetch } = useDeskQuery('importFile', { fileId, offset });
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={80} />;
  const { issueCount, file } = data;
  // A file that waits for an answer has not been read yet.
  if (issueCount === 0 && file.status === 'held') return null;
  if (issueCount === 0) return <p className="muted">{words('imports.noIssues')}</p>;
  const isOfFile = file.issues.every(({ line }) => line === null);
  const title = isOfFile ? words('imports.whyNot') : words('imports.issues', { count: issueCount });
  const last = Math.min(offset + file.issues.length, issueCount);
  return (
    <div className="fileIssues">
      <header>
        <h3>{title}</h3>
        <span className="spacer" />
        <Button
          appearance="bordered"
          onClick={() => void saveBlob(() => callDesk(bridge, 'exportIssues', { fileId }, lang))}
        >
          <ExportIcon aria-hidden /> {words('imports.exportIssues')}
        </Button>
        {issueCount > PAGE && (
          <span className="pager">
            {words('imports.issuePage', { from: offset + 1, to: last, count: issueCount })}
            <Button appearance="bordered" disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - PAGE))}>
              {words('imports.previousPage')}
            </Button>
            <Button appearance="bordered" disabled={last >= issueCount} onClick={() => setOffset(offset + PAGE)}>
              {words('imports.nextPage')}
            </Button>
          </span>
        )}
      </header>
      <table aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{words('imports.line')}</th>
            <th scope="col">{words('imports.column')}</th>
            <th scope="col">{words('imports.reason')}</th>
            <th scope="col">{words('imports.rawText')}</th>
          </tr>
        </thead>
        <tbody>
          {file.issues.map(({ sheet, line, column, code, message, text }) => (
            <tr key={`${sheet} ${line} ${column} ${code}`}>
              <td>
                {line === null ? (
                  '—'
                ) : (
                  <button
                    type="button"
                    className="lineLink"
                    aria-label={placeWords(words, { sheet, line })}
                    onClick={() => onPlace({ sheet, line })}
                  >
                    {sheet === null ? line : `${sheet}!${line}`}
                  </button>
                )}
              </td>
              <td>{column ?? '—'}</td>
              <td title={code}>{message}</td>
              <td className="rawText">{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
