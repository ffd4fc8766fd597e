import { Button } from '@salt-ds/core';
import { useState } from 'react';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { FileButton } from '../../components/form/file-button.tsx';
import { LongCallProgress } from '../../components/states/long-call-progress.tsx';
import { useWords } from '../../state/language.ts';
import { ChangeListDialog } from './change-list-dialog.tsx';
import { CitationQuestions } from './citation-questions.tsx';
import { useUpdateDocument } from './use-update-document.ts';

/** 更新文档: brings a document that was edited since onto the newest data, or last week's onto this week; the original stays. */
export function UpdatePane({ week }: { readonly week: IsoDate }) {
  const words = useWords();
  const { refreshing, rolling, refresh, rollForward, asked, decide, leave, updated } = useUpdateDocument(week);
  const [isListShown, setListShown] = useState(false);
  const isBusy = refreshing.state.kind === 'running' || rolling.state.kind === 'running';
  return (
    <section className="card updatePane" aria-label={words('update')}>
      <h2>{words('update')}</h2>
      <p className="muted">{words('update.about')}</p>
      <FileButton
        accept=".docx"
        appearance="bordered"
        disabled={isBusy}
        label={words('update.refresh')}
        onChoose={(file) => void refresh(file)}
      />
      <FileButton
        accept=".docx"
        appearance="bordered"
        disabled={isBusy}
        label={words('update.rollForward')}
        onChoose={(file) => void rollForward(file)}
      />
      {[refreshing, rolling].map(({ state, cancel, dismiss }, index) => (
        <LongCallProgress
          key={index === 0 ? 'refresh' : 'rollForward'}
          label={words('update.progress')}
          state={state}
          onCancel={cancel}
          onDismiss={dismiss}
        />
      ))}
      {asked && <CitationQuestions questions={asked.questions} isBusy={isBusy} onDecide={decide} onLeave={leave} />}
      {updated && (
        <>
          <p role="status">
            {words('refresh.counts', {
              replaced: updated.replaced.length,
              undecided: updated.undecided.length,
              kept: updated.kept,
            })}
          </p>
          <p className="muted fileName">{updated.file?.path ?? updated.file?.fileName}</p>
          <Button appearance="bordered" onClick={() => setListShown(true)}>
            {words('update.list')}
          </Button>
          {isListShown && <ChangeListDialog changes={updated} onClose={() => setListShown(false)} />}
        </>
      )}
    </section>
  );
}
