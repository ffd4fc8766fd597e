import type { z } from 'zod';

/**
 * What an operation does to the desk. `reads` gets read-only handles; `writes` runs on the main thread in one short
 * transaction of the user's own database; `long` leaves the main thread, reports progress and can be cancelled.
 */
export type Access = 'reads' | 'writes' | 'long';

/** One operation of the contract: its name, what goes in, what comes out, and one example of each. */
export interface Operation<Name extends string, Input extends z.ZodType, Output extends z.ZodType> {
  readonly name: Name;
  readonly access: Access;
  readonly input: Input;
  readonly output: Output;
  readonly example: { readonly input: z.input<Input>; readonly output: z.output<Output> };
}

/** Declares an operation; the example is checked against both schemas by the contract's test. */
export function operation<Name extends string, Input extends z.ZodType, Output extends z.ZodType>(
  declaration: Operation<Name, Input, Output>,
): Operation<Name, Input, Output> {
  return declaration;
}
