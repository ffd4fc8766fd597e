import './published.css';
import { Button, Checkbox, Dialog, DialogActions, DialogCloseButton, DialogContent, DialogHeader } from '@salt-ds/core';
import { useState } from 'react';
import type { Chapter } from '../../../../shared/chapter/chapter.ts';
import type { OutputOf } from '../../../../shared/contract/operations.ts';
import { useReturnedFocus } from '../../../components/form/use-returned-focus.ts';
import { LongCallProgress } from '../../../components/states/long-call-progress.tsx';
import { useWords } from '../../../state/language.ts';
import { DocumentChoice } from './document-choice.tsx';
import { isDoubtful, useDocumentAudits } from './use-document-audits.ts';
import { type ChosenDocument, usePublish, writtenDocuments } from './use-publish.ts';

interface Props {
  readonly chapter: Pick<Chapter, 'week' | 'holes' | 'stale'> & { readonly front: Pick<Chapter['front'], 'title'> };
  /** The newest edition that there is; 0 before the first. */
  readonly newest: number;
  /** What was written of the report in this session. */
  readonly written: OutputOf<'writeReport'> | null;
  readonly onClose: () => void;
}

/** 定稿: which documents went out, what the report still lacks, and then the week is frozen. */
export function PublishDialog({ chapter, newest, written, onClose }: Props) {
  const words = useWords();
  const { week, front, holes, stale } = chapter;
  const { call, publish } = usePublish(week.from);
  const [documents, setDocuments] = useState<readonly ChosenDocument[]>(() => writtenDocuments(written));
  const [isKnown, setKnown] = useState(false);
  const verdicts = useDocumentAudits(documents, week.from);
  useReturnedFocus();
  const doubtful = documents.filter(({ document }) => isDoubtful(verdicts.get(document)));
  const lacks = holes.length + stale.length + doubtful.length > 0;
  const isRunning = call.state.kind === 'running';
  const send = async () => {
    if (await publish(documents)) onClose();
  };
  return (
    <Dialog open size="medium" onOpenChange={(open) => !open && onClose()}>
      <DialogHeader
        header={words('publish.title', { label: week.label })}
        description={words('publish.about')}
        actions={<DialogCloseButton aria-label={words('action.close')} onClick={onClose} />}
      />
      <DialogContent>
        <div className="publishForm">
          <p>{words('publish.next', { edition: newest + 1, title: front.title })}</p>
          <DocumentChoice documents={documents} verdicts={verdicts} onChange={setDocuments} />
          {lacks && (
            <div className="publishLacks">
              {holes.length + stale.length > 0 && (
                <p className="lacking">{words('publish.lacks', { holes: holes.length, stale: stale.length })}</p>
              )}
              {doubtful.length > 0 && (
                <p className="lacking">{words('publish.doubtful', { count: doubtful.length })}</p>
              )}
              <ul className="holeList">
                {holes.map(({ text, place }) => (
                  <li key={`${place} ${text}`}>{text}</li>
                ))}
                {stale.map(({ slot, text }) => (
                  <li key={slot}>{text}</li>
                ))}
              </ul>
              <Checkbox
                label={words('publish.anyway')}
                checked={isKnown}
                onChange={({ target }) => setKnown(target.checked)}
              />
            </div>
          )}
          <LongCallProgress
            label={words('publish.progress')}
            state={call.state}
            onCancel={call.cancel}
            onDismiss={call.dismiss}
          />
        </div>
      </DialogContent>
      <DialogActions>
        <Button appearance="bordered" onClick={onClose}>
          {words('action.cancel')}
        </Button>
        <Button sentiment="accented" disabled={isRunning || (lacks && !isKnown)} onClick={() => void send()}>
          {words('publish.submit')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
