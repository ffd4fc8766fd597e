import type { OwnedDesk } from './context.ts';

/** Runs one piece of work after the other, whatever becomes of each. */
export function createTurns(): OwnedDesk['inTurn'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => {});
    return next;
  };
}
