import './states.css';
import { Button } from '@salt-ds/core';
import { ErrorIcon } from '@salt-ds/icons';
import { type DeskCallError, errorDetails } from '../../desk-client/desk-call-error.ts';
import { useWords } from '../../state/language.ts';

interface Props {
  readonly error: DeskCallError;
  readonly onRetry?: () => void;
  readonly onClose?: () => void;
}

/** What happened, where, and what to do; the details can be copied for a colleague. */
export function Problem({ error, onRetry, onClose }: Props) {
  const words = useWords();
  const { code, message, hint } = error.desk;
  return (
    <div className="problem" role="alert">
      <h3>
        <ErrorIcon aria-hidden /> {message}
      </h3>
      {hint !== '' && <p>{hint}</p>}
      <code>
        {error.operation} · {code}
      </code>
      <div className="buttons">
        {onRetry && <Button onClick={onRetry}>{words('action.retry')}</Button>}
        <Button appearance="bordered" onClick={() => void navigator.clipboard.writeText(errorDetails(error))}>
          {words('action.copyDetails')}
        </Button>
        {onClose && (
          <Button appearance="transparent" onClick={onClose}>
            {words('action.close')}
          </Button>
        )}
      </div>
    </div>
  );
}
