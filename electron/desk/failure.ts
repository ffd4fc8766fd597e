import type { DeskError, Lang } from '../../shared/contract/envelope.ts';
import { Cancelled } from '../../shared/contract/job-protocol.ts';
import type { errorsZh } from '../../shared/i18n/messages/errors.ts';
import { type TextParams, text } from '../../shared/i18n/text.ts';

type CodeOf<Key> = Key extends `error.${infer Code}` ? Code : never;
/** Every stable code of a failure; its words are in the messages, as `error.CODE` and `hint.CODE`. */
export type FailureCode = CodeOf<keyof typeof errorsZh>;

/** An operation cannot be done, for a reason that the caller is told by code and in words. */
export class DeskFailure extends Error {
  readonly code: FailureCode;
  readonly params: TextParams;
  constructor(code: FailureCode, params: TextParams = {}) {
    super(code);
    [this.code, this.params] = [code, params];
  }
}

/** A failure as it crosses to the caller. What was not foreseen crosses as `INTERNAL`, without its stack. */
export function deskErrorOf(error: unknown, lang: Lang): DeskError {
  const failure = error instanceof DeskFailure ? error : foreseen(error);
  const { code, params } = failure;
  return {
    code,
    message: text(lang, `error.${code}`, params),
    hint: text(lang, `hint.${code}`, params),
    details: { ...params },
  };
}

function foreseen(error: unknown): DeskFailure {
  if (error instanceof Cancelled) return new DeskFailure('CANCELLED');
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ORIGINAL_LOST' && error instanceof Error)
    return new DeskFailure('ORIGINAL_LOST', { name: error.message });
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return new DeskFailure('DISK_FULL');
  return new DeskFailure('INTERNAL', { reason: error instanceof Error ? error.message : String(error) });
}
