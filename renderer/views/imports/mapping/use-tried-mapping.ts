import { useEffect, useState } from 'react';
import type { InputOf, OutputOf } from '../../../../shared/contract/operations.ts';
import { asDeskCallError, type DeskCallError } from '../../../desk-client/desk-call-error.ts';
import { callDesk, newCallId, useDesk } from '../../../desk-client/desk-context.ts';
import { useLang } from '../../../state/language.ts';

interface Answer {
  readonly asked: string;
  readonly tried: OutputOf<'tryMapping'> | null;
  readonly error: DeskCallError | null;
}

/** A pause in choosing: before it is over, the next choice would make the trial a waste. */
const WAIT_MS = 350;

/** What would become of the file, tried again after each change; nothing for a mapping that cannot be used (null). */
export function useTriedMapping(input: InputOf<'tryMapping'> | null): Omit<Answer, 'asked'> & { isTrying: boolean } {
  const bridge = useDesk();
  const lang = useLang();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const asked = input === null ? null : JSON.stringify(input);
  useEffect(() => {
    if (asked === null) return;
    const callId = newCallId();
    let isOld = false;
    const tell = (told: Omit<Answer, 'asked'>) => !isOld && setAnswer({ asked, ...told });
    const timer = setTimeout(() => {
      callDesk(bridge, 'tryMapping', JSON.parse(asked), lang, callId).then(
        (tried) => tell({ tried, error: null }),
        (thrown) => tell({ tried: null, error: asDeskCallError('tryMapping', thrown) }),
      );
    }, WAIT_MS);
    return () => {
      isOld = true;
      clearTimeout(timer);
      void callDesk(bridge, 'cancel', { callId }, lang).catch(() => undefined);
    };
  }, [bridge, lang, asked]);
  const isCurrent = answer !== null && answer.asked === asked;
  const { tried, error } = isCurrent ? answer : { tried: null, error: null };
  return { tried, error, isTrying: asked !== null && !isCurrent };
}
