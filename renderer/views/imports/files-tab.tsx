import { Button } from '@salt-ds/core';
import { PasteIcon, RefreshIcon, SyncIcon } from '@salt-ds/icons';
import { useMemo, useState } from 'react';
import type { LedgerFile } from '../../../shared/contract/imports.ts';
import { Segments } from '../../components/choices/segments.tsx';
import { TableCard } from '../../components/grid/table-card.tsx';
import { LongCallProgress } from '../../components/states/long-call-progress.tsx';
import { Problem } from '../../components/states/problem.tsx';
import { Skeleton } from '../../components/states/skeleton.tsx';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useLongCall } from '../../desk-client/use-long-call.ts';
import { useWords } from '../../state/language.ts';
import { goTo, useRoute } from '../../state/route.ts';
import { useScreen } from '../../state/screen-store.ts';
import { FirstStart } from '../first-start/first-start.tsx';
import { FileDetail } from './file-detail.tsx';
import { FILE_FILTERS, type FileFilter, fitsFilter } from './file-filter.ts';
import { FileText } from './file-text.tsx';
import { importColumns } from './import-columns.ts';

/** Every file that came in: what was made of it, what it still asks, and its own text. */
export function FilesTab() {
  const words = useWords();
  const { file: fileId, sheet, line } = useRoute();
  const [shown, setShown] = useState<FileFilter>('all');
  const openModal = useScreen((screen) => screen.openModal);
  const { data, error, isFetching, refetch } = useDeskQuery('imports', {});
  const sync = useLongCall('sync');
  const rebuild = useLongCall('rebuild');
  const columns = useMemo(() => importColumns(words), [words]);

  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height="100%" />;
  if (data.files.length === 0) return <FirstStart />;
  const files = data.files.filter((file) => fitsFilter(file, shown));
  // A file that was asked for is shown, whatever the filter leaves in the table.
  const chosen = data.files.find(({ id }) => id === fileId) ?? files[0];
  const isBusy = sync.state.kind === 'running' || rebuild.state.kind === 'running';
  return (
    <>
      <TableCard<LedgerFile>
        id="imports"
        className="importsFiles"
        title={words('imports.files')}
        note={() => words('imports.count', { count: files.length })}
        isStale={isFetching}
        controls={
          <>
            <Segments
              label={words('imports.filter')}
              value={shown}
              options={FILE_FILTERS.map((value) => ({ value, label: words(`imports.filter.${value}`) }))}
              onChange={setShown}
            />
            <Button disabled={isBusy} onClick={() => openModal({ kind: 'paste', text: '' })}>
              <PasteIcon aria-hidden /> {words('paste.open')}
            </Button>
            <Button disabled={isBusy} onClick={() => void sync.run({})}>
              <SyncIcon aria-hidden /> {words('imports.sync')}
            </Button>
            <Button
              appearance="bordered"
              disabled={isBusy}
              title={words('imports.rebuild.tip')}
              onClick={() => void rebuild.run({})}
            >
              <RefreshIcon aria-hidden /> {words('imports.rebuild')}
            </Button>
          </>
        }
        rows={files}
        columns={columns}
        rowId={({ id }) => String(id)}
        chosen={chosen ? String(chosen.id) : null}
        onChoose={({ id }) => goTo({ file: id, sheet: null, line: null })}
      >
        <LongCallProgress
          label={words('imports.syncing')}
          state={sync.state}
          onCancel={sync.cancel}
          onDismiss={sync.dismiss}
        />
        <LongCallProgress
          label={words('imports.rebuilding')}
          state={rebuild.state}
          onCancel={rebuild.cancel}
          onDismiss={rebuild.dismiss}
        />
      </TableCard>
      {chosen && (
        <div className="importsChosen">
          <FileDetail key={chosen.id} file={chosen} onPlace={(place) => goTo({ file: chosen.id, ...place })} />
          <FileText key={`text ${chosen.id}`} fileId={chosen.id} name={chosen.name} sheet={sheet} line={line} />
        </div>
      )}
    </>
  );
}
