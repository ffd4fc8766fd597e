import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { InputOf, OperationName, OutputOf } from '../../shared/contract/operations.ts';
import { useLang } from '../state/language.ts';
import { asDeskCallError, type DeskCallError } from './desk-call-error.ts';
import { callDesk, useDesk } from './desk-context.ts';
import { isTouched } from './query-keys.ts';

export interface LiveWrite {
  /** Why the last one failed; null where it did not. */
  readonly error: DeskCallError | null;
  /** How many of these writes went through: so many can be taken back here. */
  readonly written: number;
  /** The output, or null where it failed. Writes go out one behind the other, in the order in which they were asked for. */
  readonly write: <Name extends OperationName>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name> | null>;
  /** Takes the newest of these writes back. */
  readonly undo: () => Promise<void>;
  readonly dismiss: () => void;
}

/** Writes of a dialog that keeps each change at once: what they touch is asked for anew before they count as done. */
export function useLiveWrite(): LiveWrite {
  const bridge = useDesk();
  const lang = useLang();
  const queries = useQueryClient();
  const [error, setError] = useState<DeskCallError | null>(null);
  const [written, setWritten] = useState(0);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const send = useCallback(
    async <Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name> | null> => {
      try {
        const output = await callDesk(bridge, name, input, lang);
        setError(null);
        await queries.invalidateQueries({ predicate: (query) => isTouched(query.queryKey, ['settings']) });
        return output;
      } catch (thrown) {
        setError(asDeskCallError(name, thrown));
        return null;
      }
    },
    [bridge, lang, queries],
  );
  const inTurn = useCallback(<Value>(work: () => Promise<Value>) => {
    const mine = last.current.then(work);
    last.current = mine;
    return mine;
  }, []);
  const write: LiveWrite['write'] = useCallback(
    (name, input) =>
      inTurn(async () => {
        const output = await send(name, input);
        if (output !== null) setWritten((count) => count + 1);
        return output;
      }),
    [inTurn, send],
  );
  const undo = useCallback(
    () =>
      inTurn(async () => {
        const output = await send('undoChange', {});
        if (output !== null) setWritten((count) => Math.max(0, count - 1));
      }),
    [inTurn, send],
  );
  const dismiss = useCallback(() => setError(null), []);
  return { error, written, write, undo, dismiss };
}
