import { type ChangeWriter, change } from '../store/change-log.ts';
import type { DeskContext } from './context.ts';

/** Changes what the user made: one change, named by its operation, that can be taken back whole. Gives its id. */
export function userChange(desk: DeskContext, operation: string, write: (writer: ChangeWriter) => void): string {
  const id = desk.ports.newId();
  change(desk.own().db, { id, operation, at: desk.ports.now().toISOString() }, write);
  return id;
}

/** Changes what weeks are worked out from, and tells whoever shows one. */
export function writeFacts(desk: DeskContext, operation: string, write: (writer: ChangeWriter) => void): void {
  userChange(desk, operation, write);
  desk.emit({ kind: 'dataChanged', subjects: ['facts'] });
}
