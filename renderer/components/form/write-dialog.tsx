import './write-dialog.css';
import { Button, Dialog, DialogActions, DialogCloseButton, DialogContent, DialogHeader } from '@salt-ds/core';
import type { FormEvent, ReactNode } from 'react';
import type { DeskCallError } from '../../desk-client/desk-call-error.ts';
import { useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { Problem } from '../states/problem.tsx';
import { useReturnedFocus } from './use-returned-focus.ts';

interface Props {
  readonly title: string;
  readonly about: string;
  readonly submit: string;
  /** Whether all that is needed has been said. */
  readonly isWhole: boolean;
  /** Why it was refused. */
  readonly error: DeskCallError | null;
  readonly size?: 'small' | 'medium' | 'large';
  /** Whether it went through: the dialog then closes. */
  readonly onSubmit: () => Promise<boolean>;
  readonly children: ReactNode;
  /** Beside the form, below it: what stands already. */
  readonly beside?: ReactNode;
  /** At the foot's left. */
  readonly actions?: ReactNode;
}

/** A dialog with one form, which is kept as a whole or not at all; Esc leaves it, Enter sends it. */
export function WriteDialog(props: Props) {
  const { title, about, submit, isWhole, error, size = 'small', onSubmit, children, beside, actions } = props;
  const words = useWords();
  const close = useScreen((screen) => screen.closeModal);
  useReturnedFocus();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isWhole && (await onSubmit())) close();
  };
  return (
    <Dialog open size={size} onOpenChange={(open) => !open && close()}>
      <form onSubmit={(event) => void send(event)}>
        <DialogHeader
          header={title}
          description={about}
          actions={<DialogCloseButton aria-label={words('action.close')} onClick={close} />}
        />
        <DialogContent>
          {error && <Problem error={error} />}
          <div className="writeForm">{children}</div>
          {beside}
        </DialogContent>
        <DialogActions>
          {actions}
          <span className="spacer" />
          <Button appearance="bordered" onClick={close}>
            {words('action.cancel')}
          </Button>
          <Button type="submit" sentiment="accented" disabled={!isWhole}>
            {submit}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
