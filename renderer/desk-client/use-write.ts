import { useCallback } from 'react';
import type { InputOf, OperationName, OutputOf } from '../../shared/contract/operations.ts';
import { useLang } from '../state/language.ts';
import { useScreen } from '../state/screen-store.ts';
import { asDeskCallError, type DeskCallError } from './desk-call-error.ts';
import { callDesk, useDesk } from './desk-context.ts';

type Done<Name extends OperationName> = string | ((output: OutputOf<Name>) => string);

/**
 * One change of what the user made; what was done is told, with a way to take it back. Gives whether it went through. What
 * failed is told as a notice, or to who shows it by itself.
 */
export function useWrite(
  onError?: (error: DeskCallError) => void,
): <Name extends OperationName>(name: Name, input: InputOf<Name>, done: Done<Name>) => Promise<boolean> {
  const bridge = useDesk();
  const lang = useLang();
  const { tellDone, tellError } = useScreen();
  return useCallback(
    async (name, input, done) => {
      try {
        const output = await callDesk(bridge, name, input, lang);
        tellDone(typeof done === 'string' ? done : done(output), true);
        return true;
      } catch (thrown) {
        (onError ?? tellError)(asDeskCallError(name, thrown));
        return false;
      }
    },
    [bridge, lang, onError, tellDone, tellError],
  );
}
