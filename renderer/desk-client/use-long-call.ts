import { useCallback, useEffect, useRef, useState } from 'react';
import type { InputOf, OperationName, OutputOf } from '../../shared/contract/operations.ts';
import { useLang } from '../state/language.ts';
import { asDeskCallError, type DeskCallError } from './desk-call-error.ts';
import { callDesk, newCallId, useDesk } from './desk-context.ts';

export type LongCallState =
  | { readonly kind: 'idle' }
  /** `shown` turns true after 300 ms: shorter work needs no progress bar. */
  | {
      readonly kind: 'running';
      readonly callId: string;
      readonly shown: boolean;
      readonly done: number;
      readonly total: number | null;
      readonly rows: number | null;
      /** Of the window's clock, in milliseconds. */
      readonly startedAt: number;
    }
  | { readonly kind: 'failed'; readonly error: DeskCallError };

export interface LongCall<Name extends OperationName> {
  readonly state: LongCallState;
  /** The output, or null where the call failed: then `state` says why. */
  readonly run: (input: InputOf<Name>) => Promise<OutputOf<Name> | null>;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

const SHOW_AFTER_MS = 300;

/** An operation that may take long: followed by its call id, and cancelled by it. */
export function useLongCall<Name extends OperationName>(name: Name): LongCall<Name> {
  const bridge = useDesk();
  const lang = useLang();
  const [state, setState] = useState<LongCallState>({ kind: 'idle' });
  const current = useRef<string | null>(null);
  const running = state.kind === 'running' ? state.callId : null;

  useEffect(() => {
    if (running === null) return;
    const ifRunning = (change: { shown?: boolean; done?: number; total?: number | null; rows?: number | null }) =>
      setState((old) => (old.kind === 'running' && old.callId === running ? { ...old, ...change } : old));
    const timer = setTimeout(() => ifRunning({ shown: true }), SHOW_AFTER_MS);
    const unsubscribe = bridge.subscribe((event) => {
      if (event.kind === 'progress' && event.callId === running)
        ifRunning({ done: event.done, total: event.total, rows: event.rows });
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [bridge, running]);

  const run = useCallback(
    async (input: InputOf<Name>) => {
      if (current.current !== null) return null;
      const callId = newCallId();
      current.current = callId;
      setState({
        kind: 'running',
        callId,
        shown: false,
        done: 0,
        total: null,
        rows: null,
        startedAt: performance.now(),
      });
      try {
        const output = await callDesk(bridge, name, input, lang, callId);
        setState({ kind: 'idle' });
        return output;
      } catch (thrown) {
        const error = asDeskCallError(name, thrown);
        // Cancelling was the user's own wish: nothing to tell.
        setState(error.desk.code === 'CANCELLED' ? { kind: 'idle' } : { kind: 'failed', error });
        return null;
      } finally {
        current.current = null;
      }
    },
    [bridge, name, lang],
  );
  const cancel = useCallback(() => {
    if (current.current !== null)
      void callDesk(bridge, 'cancel', { callId: current.current }, lang).catch(() => undefined);
  }, [bridge, lang]);
  const dismiss = useCallback(() => setState({ kind: 'idle' }), []);
  return { state, run, cancel, dismiss };
}
