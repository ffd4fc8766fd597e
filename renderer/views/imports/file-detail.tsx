import { Button } from '@salt-ds/core';
import { RedoIcon, UndoIcon } from '@salt-ds/icons';
import { useState } from 'react';
import type { LedgerFile } from '../../../shared/contract/imports.ts';
import type { OutputOf } from '../../../shared/contract/operations.ts';
import { useTellImported } from '../../components/hand-over/use-tell-imported.ts';
import { LongCallProgress } from '../../components/states/long-call-progress.tsx';
import { useLongCall } from '../../desk-client/use-long-call.ts';
import { useWords } from '../../state/language.ts';
import { localDateTime } from '../../state/short-date.ts';
import { canPutAside } from './file-filter.ts';
import { FileIssues } from './file-issues.tsx';
import type { FilePlace } from './file-place.ts';
import { statusWords } from './import-columns.ts';
import { MappingDialog } from './mapping/mapping-dialog.tsx';
import { PickEncoding } from './pick-encoding.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { QuestionForm } from './question-form.tsx';

interface Props {
  readonly file: LedgerFile;
  readonly onPlace: (place: FilePlace) => void;
}

/** The chosen file: what it was taken for, its questions, its rejected rows; undo takes it back, redo brings it again. */
export function FileDetail({ file, onPlace }: Props) {
  const words = useWords();
  const tellImported = useTellImported();
  const plan = useLongCall('plan');
  const dismiss = useLongCall('dismiss');
  const [isMapping, setIsMapping] = useState(false);
  const [planned, setPlanned] = useState<OutputOf<'plan'> | null>(null);
  const isUndone = file.status === 'undone';
  const canUndo = file.status === 'imported' || file.status === 'partial';
  const action = isUndone ? 'redo' : 'undo';
  return (
    <section className="card fileDetail" aria-label={words('imports.detail')}>
      <header>
        <h2 title={file.path}>{file.name}</h2>
        <span className="spacer" />
        {(file.status === 'unrecognised' || file.status === 'rejected') && (
          <Button appearance="bordered" onClick={() => setIsMapping(true)}>
            {words('mapping.open')}
          </Button>
        )}
        {canPutAside(file) && (
          <Button
            appearance="bordered"
            onClick={() => void dismiss.run({ fileId: file.id, dismissed: !file.dismissed })}
          >
            {words(file.dismissed ? 'imports.takeBack' : 'imports.dismiss')}
          </Button>
        )}
        {(canUndo || isUndone) && (
          <Button
            appearance="bordered"
            disabled={plan.state.kind === 'running'}
            focusableWhenDisabled
            onClick={() => void plan.run({ fileId: file.id, action }).then(setPlanned)}
          >
            {isUndone ? <RedoIcon aria-hidden /> : <UndoIcon aria-hidden />} {words(`imports.${action}`)}
          </Button>
        )}
      </header>
      <LongCallProgress
        label={words('imports.planning')}
        state={plan.state}
        onCancel={plan.cancel}
        onDismiss={plan.dismiss}
      />
      <LongCallProgress
        label={words('imports.dismiss')}
        state={dismiss.state}
        onCancel={dismiss.cancel}
        onDismiss={dismiss.dismiss}
      />
      {isMapping && (
        <MappingDialog
          fileId={file.id}
          name={file.name}
          onClose={() => setIsMapping(false)}
          onMapped={(mapped) => {
            setIsMapping(false);
            tellImported(mapped);
          }}
        />
      )}
      {planned && <PlanDialog plan={planned} name={file.name} onClose={() => setPlanned(null)} />}
      <FileFacts file={file} />
      <PickEncoding file={file} />
      {file.questions.map((question) => (
        <QuestionForm key={question.id} fileId={file.id} question={question} onPlace={onPlace} />
      ))}
      <FileIssues fileId={file.id} onPlace={onPlace} />
    </section>
  );
}

function FileFacts({ file }: { readonly file: LedgerFile }) {
  const words = useWords();
  const facts: readonly (readonly [string, string])[] = [
    [words('imports.status'), statusWords(words, file)],
    [words('imports.decision'), file.decision ?? words('imports.noDecision')],
    [words('imports.encoding'), file.encoding ?? '—'],
    [
      words('imports.rows'),
      words('imports.rowCounts', {
        read: file.rowsRead,
        loaded: file.rowsLoaded,
        fresh: file.rowsNew,
        changed: file.rowsChanged,
        rejected: file.rowsRejected,
      }),
    ],
    [words('imports.importedAt'), localDateTime(file.importedAt)],
    [words('imports.path'), file.path === '' ? words('imports.noPath') : file.path],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
