import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { InputOf, OperationName, OutputOf } from '../../shared/contract/operations.ts';
import { useLang } from '../state/language.ts';
import type { DeskCallError } from './desk-call-error.ts';
import { useDesk } from './desk-context.ts';
import { deskQuery } from './desk-query.ts';
import type { DeskQueryKey } from './query-keys.ts';

interface Options<Output> {
  readonly enabled?: boolean;
  /** Asks again after so long: for what no event tells. */
  readonly pollMs?: (output: Output) => number;
}

/**
 * One read of the desk, kept until an event says that it is old.
 *
 * While the same thing is asked in another language, the old words stay; for another input nothing old is shown, since
 * it would be another week's numbers under this week's name.
 */
export function useDeskQuery<Name extends OperationName>(
  name: Name,
  input: InputOf<Name>,
  { enabled = true, pollMs }: Options<OutputOf<Name>> = {},
): UseQueryResult<OutputOf<Name>, DeskCallError> {
  const bridge = useDesk();
  const lang = useLang();
  const asked = JSON.stringify(input);
  return useQuery<OutputOf<Name>, DeskCallError, OutputOf<Name>, DeskQueryKey>({
    ...deskQuery(bridge, name, input, lang),
    placeholderData: (previous, query) => (JSON.stringify(query?.queryKey[2]) === asked ? previous : undefined),
    enabled,
    // What was never asked for leaves nothing to keep, yet would stay a name and a timer for each week that was passed.
    ...(enabled ? {} : { gcTime: 0 }),
    refetchInterval: ({ state }) => (state.data === undefined ? false : (pollMs?.(state.data) ?? false)),
  });
}
