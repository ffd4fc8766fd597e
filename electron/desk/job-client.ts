import { Worker } from 'node:worker_threads';
import { Cancelled, type FromWorker, type JobTools, type ToWorker } from '../../shared/contract/job-protocol.ts';

/** A job that failed in its worker, with the system's code (`SQLITE_FULL`, `ENOENT`) where there is one. */
export class JobFailed extends Error {
  readonly code: string | null;
  constructor(message: string, code: string | null) {
    super(message);
    this.code = code;
  }
}

/** What a caller may give with a job: a way to cancel it, and an ear for its progress. */
export interface JobOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number | null, rows: number | null) => void;
}

/** The jobs of a worker, called from here: the same names, without the tools that the worker adds. */
export type JobsOf<Jobs> = {
  readonly [Name in keyof Jobs]: Jobs[Name] extends (input: infer Input, tools: JobTools) => Promise<infer Output>
    ? (input: Input, options?: JobOptions) => Promise<Output>
    : never;
};

/** A worker that is started when it is first needed, and again after it died. */
export interface JobClient<Jobs> {
  readonly jobs: JobsOf<Jobs>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: JobOptions['onProgress'];
}

/** Makes the client of a worker's jobs. `Jobs` says what they are; the worker's entry holds that it is so. */
export function createJobClient<Jobs>(entry: string, start: object, log: (line: string) => void): JobClient<Jobs> {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;

  const fail = (error: Error) => {
    worker = null;
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  };
  const onMessage = (message: FromWorker) => {
    const one = waiting.get(message.id);
    if (message.kind === 'progress') return one?.onProgress?.(message.done, message.total, message.rows);
    waiting.delete(message.id);
    if (message.kind === 'done') return one?.resolve(message.value);
    if (!message.cancelled) log(`job failed: ${message.stack}`);
    one?.reject(message.cancelled ? new Cancelled() : new JobFailed(message.message, message.code));
  };
  const running = (): Worker => {
    if (worker) return worker;
    worker = new Worker(entry, { workerData: start });
    worker.on('message', onMessage);
    worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) => fail(new JobFailed(`worker ended with ${code}`, null)));
    return worker;
  };
  const call = (job: string, input: unknown, { signal, onProgress }: JobOptions = {}): Promise<unknown> => {
    if (signal?.aborted) return Promise.reject(new Cancelled());
    const id = ++lastId;
    const post = (message: ToWorker) => running().postMessage(message);
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject, onProgress });
      post({ kind: 'job', id, job, input });
      signal?.addEventListener('abort', () => waiting.has(id) && post({ kind: 'cancel', id }), { once: true });
    });
  };
  return {
    jobs: new Proxy(
      {},
      { get: (_, job) => (input: unknown, options?: JobOptions) => call(String(job), input, options) },
    ) as JobsOf<Jobs>,
    close: async () => {
      await worker?.terminate();
    },
  };
}
