import type { DeskError } from '../../shared/contract/envelope.ts';

/** The code of a call that never reached the desk, or whose answer never came. */
export const UNREACHABLE = 'DESK_UNREACHABLE';

/** A call that the desk refused or could not do, with the desk's own words on it. */
export class DeskCallError extends Error {
  readonly operation: string;
  readonly desk: DeskError;

  constructor(operation: string, desk: DeskError) {
    super(desk.message);
    this.name = 'DeskCallError';
    this.operation = operation;
    this.desk = desk;
  }
}

/** Any failure as a desk error: what a carrier throws (a closed window, a stopped host) has no code of its own. */
export function asDeskCallError(operation: string, thrown: unknown): DeskCallError {
  if (thrown instanceof DeskCallError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new DeskCallError(operation, { code: UNREACHABLE, message, hint: '', details: {} });
}

/** Everything a colleague needs to understand a failure, as text for the clipboard. */
export function errorDetails(error: DeskCallError): string {
  const { code, message, hint, details } = error.desk;
  return [`${error.operation}: ${code}`, message, hint, JSON.stringify(details)]
    .filter((line) => line !== '')
    .join('\n');
}
