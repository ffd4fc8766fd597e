import type { MessagePort } from 'node:worker_threads';
import { Cancelled, type FromWorker, type JobTools, type ToWorker } from '../../shared/contract/job-protocol.ts';

/** Jobs by name; each takes one value and gives one. */
type Jobs = Readonly<Record<string, (input: never, tools: JobTools) => Promise<unknown>>>;

/** Progress is told at most this often: more would only fill the port. */
const PROGRESS_EVERY_MS = 100;

/** Serves jobs over a worker's port, one after the other: the writer of a database does one thing at a time. */
export function serveJobs(port: MessagePort, jobs: object): void {
  const cancelled = new Set<number>();
  let last: Promise<void> = Promise.resolve();
  const send = (message: FromWorker) => port.postMessage(message);

  const toolsFor = (id: number): JobTools => {
    let toldAt = 0;
    return {
      checkCancelled: () => {
        if (cancelled.has(id)) throw new Cancelled();
      },
      onProgress: (done, total, rows) => {
        const now = performance.now();
        if (now - toldAt < PROGRESS_EVERY_MS) return;
        toldAt = now;
        send({ kind: 'progress', id, done, total, rows: rows ?? null });
      },
    };
  };

  const run = async (id: number, name: string, input: unknown) => {
    try {
      const job = (jobs as Jobs)[name];
      if (!job) throw new Error(`no job ${name}`);
      const tools = toolsFor(id);
      tools.checkCancelled();
      send({ kind: 'done', id, value: await job(input as never, tools) });
    } catch (error) {
      const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
      const message = error instanceof Error ? error.message : String(error);
      const stack = error instanceof Error ? (error.stack ?? message) : message;
      send({ kind: 'failed', id, cancelled: error instanceof Cancelled, code, message, stack });
    } finally {
      cancelled.delete(id);
    }
  };

  port.on('message', (message: ToWorker) => {
    if (message.kind === 'cancel') cancelled.add(message.id);
    else last = last.then(() => run(message.id, message.job, message.input));
  });
}
