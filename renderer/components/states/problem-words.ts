import { type DeskCallError, UNREACHABLE } from '../../desk-client/desk-call-error.ts';
import type { Words } from '../../state/language.ts';

/** What happened and what to do: the desk's own words, or ours where the desk could not speak. */
export function problemWords(
  words: Words,
  { desk }: DeskCallError,
): { readonly message: string; readonly hint: string } {
  if (desk.code !== UNREACHABLE) return desk;
  return { message: words('problem.unreachable'), hint: words('problem.unreachable.hint') };
}
