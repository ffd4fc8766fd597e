import { type ChangeWriter, change } from '../store/change-log.ts';
import type { DeskContext } from './context.ts';

/** Changes what the user made: one change, named by its operation, that can be taken back whole. */
export function userChange(desk: DeskContext, operation: string, write: (writer: ChangeWriter) => void): void {
  change(desk.own().db, { id: desk.ports.newId(), operation, at: desk.ports.now().toISOString() }, write);
}
