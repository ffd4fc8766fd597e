import './states.css';
import { Button, LinearProgress } from '@salt-ds/core';
import type { LongCallState } from '../../desk-client/use-long-call.ts';
import { useWords } from '../../state/language.ts';
import { Problem } from './problem.tsx';
import { progressWords } from './progress-words.ts';

interface Props {
  readonly label: string;
  readonly state: LongCallState;
  readonly onCancel: () => void;
  readonly onDismiss: () => void;
}

/** A long call's progress with cancel, once it has run for 300 ms; why it failed, where it did. */
export function LongCallProgress({ label, state, onCancel, onDismiss }: Props) {
  const words = useWords();
  if (state.kind === 'failed') return <Problem error={state.error} onClose={onDismiss} />;
  if (state.kind !== 'running' || !state.shown) return null;
  const { done, total } = state;
  const parts = [label, ...(total === null ? [] : [`${Math.floor(done)}/${total}`]), ...progressWords(words, state)];
  return (
    <div className="longCall" role="status">
      <span>{parts.join(' · ')}</span>
      {total === null ? (
        <LinearProgress hideLabel aria-label={label} />
      ) : (
        <LinearProgress hideLabel aria-label={label} value={done} max={Math.max(1, total)} />
      )}
      <Button appearance="bordered" onClick={onCancel}>
        {words('action.cancel')}
      </Button>
    </div>
  );
}
