import { useCallback } from 'react';
import { goTo } from '../state/route.ts';
import { useScreen } from '../state/screen-store.ts';
import { type LongCall, useLongCall } from './use-long-call.ts';

/** Turns the desk to the shipped sample, or back to the user's data; what was looked at there is left behind. */
export function useSwitchData(): Pick<LongCall<'switchData'>, 'state' | 'cancel' | 'dismiss'> & {
  readonly switchTo: (to: 'sample' | 'own') => Promise<void>;
} {
  const { run, state, cancel, dismiss } = useLongCall('switchData');
  const closeTrace = useScreen((screen) => screen.closeTrace);
  const switchTo = useCallback(
    async (to: 'sample' | 'own') => {
      closeTrace();
      if (await run({ to })) goTo({ view: 'week', week: null });
    },
    [run, closeTrace],
  );
  return { state, cancel, dismiss, switchTo };
}
