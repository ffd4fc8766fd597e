import type { DeskBridge, Lang } from '../../shared/contract/envelope.ts';
import type { InputOf, OperationName, OutputOf } from '../../shared/contract/operations.ts';
import { callDesk } from './desk-context.ts';
import { type DeskQueryKey, deskQueryKey } from './query-keys.ts';

/** A read of the desk as the query library wants it: whoever asks the same, ahead of time or on screen, finds one answer. */
export function deskQuery<Name extends OperationName>(
  bridge: DeskBridge,
  name: Name,
  input: InputOf<Name>,
  lang: Lang,
): { readonly queryKey: DeskQueryKey; readonly queryFn: () => Promise<OutputOf<Name>> } {
  return { queryKey: deskQueryKey(name, input, lang), queryFn: () => callDesk(bridge, name, input, lang) };
}
