import './hand-over.css';
import { Button, Dialog, DialogActions, DialogCloseButton, DialogContent, DialogHeader } from '@salt-ds/core';
import { useState } from 'react';
import { MOST_PASTE_CHARACTERS } from '../../../shared/contract/hand-over.ts';
import { useLongCall } from '../../desk-client/use-long-call.ts';
import { useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { LongCallProgress } from '../states/long-call-progress.tsx';
import { useTellImported } from './use-tell-imported.ts';

const LINES_SHOWN = 5;

/** 粘贴导入: the first lines of what was pasted, and one button; with nothing pasted yet, a place to paste it. */
export function PasteDialog({ text }: { readonly text: string }) {
  const words = useWords();
  const closeModal = useScreen((screen) => screen.closeModal);
  const { state, run, cancel, dismiss } = useLongCall('pasteImport');
  const tellImported = useTellImported();
  const [typed, setTyped] = useState('');
  const pasted = text === '' ? typed : text;
  const isTooLong = pasted.length > MOST_PASTE_CHARACTERS;
  const submit = async () => {
    const file = await run({ text: pasted });
    if (file === null) return;
    closeModal();
    tellImported(file);
  };
  return (
    <Dialog open size="medium" onOpenChange={(open) => !open && closeModal()}>
      <DialogHeader
        header={words('paste.open')}
        description={words('paste.about')}
        actions={<DialogCloseButton aria-label={words('action.close')} onClick={closeModal} />}
      />
      <DialogContent>
        {text === '' ? (
          <textarea
            className="pasteField"
            aria-label={words('paste.text')}
            value={typed}
            autoFocus
            onChange={({ target }) => setTyped(target.value)}
          />
        ) : (
          <FirstLines text={text} />
        )}
        {isTooLong && <p className="lacking">{words('paste.tooLong')}</p>}
        <LongCallProgress label={words('imports.answering')} state={state} onCancel={cancel} onDismiss={dismiss} />
      </DialogContent>
      <DialogActions>
        <Button appearance="bordered" onClick={closeModal}>
          {words('action.cancel')}
        </Button>
        <Button
          sentiment="accented"
          disabled={pasted.trim() === '' || isTooLong || state.kind === 'running'}
          onClick={() => void submit()}
        >
          {words('paste.submit')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function FirstLines({ text }: { readonly text: string }) {
  const words = useWords();
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const first = lines.slice(0, LINES_SHOWN);
  return (
    <>
      <pre className="firstLines">{first.join('\n')}</pre>
      <p className="muted">{words('paste.first', { count: first.length, total: lines.length })}</p>
    </>
  );
}
