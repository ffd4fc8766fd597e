import { Button, Dialog, DialogActions, DialogCloseButton, DialogContent, DialogHeader } from '@salt-ds/core';
import type { ReactNode } from 'react';
import type { DeskCallError } from '../../desk-client/desk-call-error.ts';
import type { LiveWrite } from '../../desk-client/use-live-write.ts';
import { useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { Problem } from '../states/problem.tsx';
import { Skeleton } from '../states/skeleton.tsx';

interface Props {
  readonly size: 'medium' | 'large';
  readonly className: string;
  readonly title: string;
  readonly about: string;
  readonly live: LiveWrite;
  /** Why what the dialog shows could not be read. */
  readonly error: DeskCallError | null;
  readonly isLoading: boolean;
  readonly children: ReactNode;
  /** At the foot's left. */
  readonly actions: ReactNode;
}

/** A dialog that keeps each change at once: what failed is told in it, and what was written in it can be taken back in it. */
export function LiveDialog({ size, className, title, about, live, error, isLoading, children, actions }: Props) {
  const words = useWords();
  const close = useScreen((screen) => screen.closeModal);
  return (
    <Dialog open size={size} className={className} onOpenChange={(open) => !open && close()}>
      <DialogHeader
        header={title}
        description={about}
        actions={<DialogCloseButton aria-label={words('action.close')} onClick={close} />}
      />
      <DialogContent>
        {error && <Problem error={error} />}
        {live.error && <Problem error={live.error} onClose={live.dismiss} />}
        {isLoading && <Skeleton height={300} />}
        {children}
      </DialogContent>
      <DialogActions>
        {actions}
        <span className="spacer" />
        <Button appearance="bordered" disabled={live.written === 0} onClick={() => void live.undo()}>
          {words('action.undo')}
        </Button>
        <Button sentiment="accented" onClick={close}>
          {words('groups.done')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
