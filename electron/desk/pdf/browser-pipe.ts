import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** A browser that is told what to do through a pipe: nothing listens on the network. */
export interface BrowserPipe {
  /** Sends one command of Chromium's protocol, to a page where `session` is given. */
  readonly send: (method: string, params?: object, session?: string) => Promise<Record<string, unknown>>;
  /** Resolves when an event of a page has come. */
  readonly event: (method: string) => Promise<void>;
  readonly close: () => void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (result: Record<string, unknown>) => void;
  readonly reject: (error: Error) => void;
}

/** Starts a browser without a window on a profile of its own, and without a way to the network. */
export function openBrowser(executable: string, profile: string, isRoot: boolean): BrowserPipe {
  const child = spawn(
    executable,
    [
      '--headless=new',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-gpu',
      '--disable-extensions',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      // Its sandbox refuses to run as root.
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  return talkTo(child);
}

function talkTo(child: ChildProcess): BrowserPipe {
  const [, , , input, output] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, Waiting>();
  const listening = new Map<string, Pick<Waiting, 'resolve' | 'reject'>[]>();
  let last = 0;
  /** Why the browser answers no more. */
  let ended: Error | null = null;
  const fail = (error: Error) => {
    ended ??= error;
    for (const one of [...waiting.values(), ...[...listening.values()].flat()]) one.reject(ended);
    waiting.clear();
    listening.clear();
  };
  const take = ({ id, method, result, error }: Message) => {
    if (method !== undefined) for (const { resolve } of listening.get(method)?.splice(0) ?? []) resolve({});
    const one = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || !one) return;
    waiting.delete(id);
    if (error) one.reject(new Error(error.message));
    else one.resolve(result ?? {});
  };
  readMessages(output, take);
  child.on('error', fail);
  child.on('exit', (code, signal) => fail(new Error(`the browser ended with ${code ?? signal}`)));
  // A broken pipe is the browser's end, which is told with its reason.
  for (const pipe of [input, output]) pipe.on('error', () => {});
  return {
    send: (method, params = {}, session) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        const id = ++last;
        waiting.set(id, { resolve, reject });
        input.write(`${JSON.stringify({ id, method, params, ...(session && { sessionId: session }) })}\0`);
      }),
    event: (method) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        listening.set(method, [...(listening.get(method) ?? []), { resolve: () => resolve(), reject }]);
      }),
    close: () => {
      child.kill('SIGKILL');
    },
  };
}

/** Messages end with a zero byte. */
function readMessages(output: Readable, take: (message: Message) => void): void {
  let pieces: Buffer[] = [];
  output.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      take(JSON.parse(Buffer.concat([...pieces, rest.subarray(0, end)]).toString('utf8')));
      pieces = [];
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) pieces.push(rest);
  });
}
