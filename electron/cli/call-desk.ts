import type { Reply } from '../../shared/contract/envelope.ts';
import type { InputOf, OperationName, OutputOf } from '../../shared/contract/operations.ts';

/** Calls one operation of the desk; its failure is thrown, to be told as any. */
export type CallDesk = <Name extends OperationName>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>;

/** An operation failed; carries what the desk said. */
export class StepFailed extends Error {
  readonly error: Extract<Reply<never>, { ok: false }>['error'];
  constructor(error: StepFailed['error']) {
    super(error.message);
    this.error = error;
  }
}

/** Calls of a desk whose failures are thrown. */
export function callingDesk(send: (operation: string, input: unknown) => Promise<Reply<unknown>>): CallDesk {
  return async (name, input) => {
    const reply = await send(name, input);
    if (!reply.ok) throw new StepFailed(reply.error);
    return reply.value as never;
  };
}
