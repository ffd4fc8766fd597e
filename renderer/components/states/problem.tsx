import './states.css';
import { Button } from '@salt-ds/core';
import { ErrorIcon } from '@salt-ds/icons';
import { type DeskCallError, errorDetails } from '../../desk-client/desk-call-error.ts';
import { useCopyText } from '../../desk-client/use-copy-text.ts';
import { useWords } from '../../state/language.ts';
import { problemWords } from './problem-words.ts';

interface Props {
  readonly error: DeskCallError;
  readonly onRetry?: () => void;
  readonly onClose?: () => void;
}

/** What happened, where, and what to do; the details can be copied for a colleague. */
export function Problem({ error, onRetry, onClose }: Props) {
  const words = useWords();
  const copyText = useCopyText();
  const { message, hint } = problemWords(words, error);
  return (
    <div className="problem" role="alert">
      <h2>
        <ErrorIcon aria-hidden /> {message}
      </h2>
      {hint !== '' && <p>{hint}</p>}
      <code>
        {error.operation} · {error.desk.code}
      </code>
      <div className="buttons">
        {onRetry && <Button onClick={onRetry}>{words('action.retry')}</Button>}
        <Button
          appearance="bordered"
          onClick={() => void copyText({ text: errorDetails(error), html: null }, words('action.copied'))}
        >
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
