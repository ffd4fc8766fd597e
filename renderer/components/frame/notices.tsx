import { Button, Toast, ToastContent } from '@salt-ds/core';
import { CloseIcon } from '@salt-ds/icons';
import { useEffect } from 'react';
import { errorDetails } from '../../desk-client/desk-call-error.ts';
import { useCopyText } from '../../desk-client/use-copy-text.ts';
import { useUndoChange } from '../../desk-client/use-undo-change.ts';
import { useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { problemWords } from '../states/problem-words.ts';

const DONE_STAYS_MS = 8000;

/** The newest thing that the user has to know; what went well leaves by itself, what failed stays. */
export function Notices() {
  const words = useWords();
  const copyText = useCopyText();
  const { notice, closeNotice } = useScreen();
  const undo = useUndoChange();
  useEffect(() => {
    if (notice?.kind !== 'done') return;
    const timer = setTimeout(closeNotice, DONE_STAYS_MS);
    return () => clearTimeout(timer);
  }, [notice, closeNotice]);
  return (
    // Always there: what a dialog hides of the page when it opens does not include what is live by then.
    <div className="notices" aria-live="polite">
      {notice && (
        <div role={notice.kind === 'error' ? 'alert' : 'status'}>
          <Toast key={notice.id} status={notice.kind === 'error' ? 'error' : 'success'}>
            <ToastContent>
              {notice.kind === 'error' ? (
                <>
                  <div>{problemWords(words, notice.error).message}</div>
                  <div className="muted">{problemWords(words, notice.error).hint}</div>
                  <Button
                    appearance="bordered"
                    onClick={() =>
                      void copyText({ text: errorDetails(notice.error), html: null }, words('action.copied'))
                    }
                  >
                    {words('action.copyDetails')}
                  </Button>
                </>
              ) : (
                <>
                  <div>{notice.text}</div>
                  {notice.canUndo && (
                    <Button appearance="bordered" onClick={() => void undo()}>
                      {words('action.undo')}
                    </Button>
                  )}
                </>
              )}
            </ToastContent>
            <Button
              className="iconButton"
              appearance="transparent"
              aria-label={words('action.close')}
              onClick={closeNotice}
            >
              <CloseIcon aria-hidden />
            </Button>
          </Toast>
        </div>
      )}
    </div>
  );
}
