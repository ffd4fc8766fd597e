import type {
  ApiTree,
  CallbackMessage,
  CallMessage,
  ExposeMessage,
  Packed,
  ReturnMessage,
  SettleMessage,
} from './bridge-messages.ts';

/** What the page's half has to know of main. */
export interface PageWorldOptions {
  readonly secret: string;
  readonly hasPreload: boolean;
  readonly popupsDenied: boolean;
  /** Permissions that only look granted, by name: what a page is told that looks one up. */
  readonly looksGranted: Readonly<Record<string, boolean>>;
}

type Fn = (...args: unknown[]) => unknown;

/**
 * The page's half of contextBridge, and of what Electron answers without Chromium. Its source text is injected before
 * any script of the page, so it is self-contained.
 */
export function pageWorld({ secret, hasPreload, popupsDenied, looksGranted }: PageWorldOptions): void {
  // Electron answers null without ever making a window.
  if (popupsDenied) window.open = () => null;

  const query = Permissions.prototype.query;
  Permissions.prototype.query = async function (descriptor) {
    const status = await query.call(this, descriptor);
    Object.defineProperty(status, 'state', { value: looksGranted[descriptor.name] ? 'granted' : 'denied' });
    return status;
  };
  if (!hasPreload) return;

  let lastId = 0;
  const returns = new Map<number, ReturnMessage>();
  const promises = new Map<number, PromiseWithResolvers<unknown>>();
  const callbacks = new Map<number, Fn>();
  const failure = (message: string) => Object.assign(new Error(message), { stack: message });

  const fire = (type: string, detail: unknown) => document.dispatchEvent(new CustomEvent(secret + type, { detail }));
  const on = <Message>(type: string, listener: (message: Message) => void) =>
    document.addEventListener(secret + type, (event) => listener((event as CustomEvent<Message>).detail));

  const pack = (value: unknown): Packed => {
    if (typeof value !== 'function') return { value: structuredClone(value) };
    callbacks.set(++lastId, value as Fn);
    return { fn: lastId };
  };
  const unpack = (packed: Packed): unknown => ('fn' in packed ? remote(packed.fn) : packed.value);

  const remote =
    (fn: number): Fn =>
    (...args) => {
      const call = ++lastId;
      fire('call', { fn, call, args: args.map(pack) } satisfies CallMessage);
      const answer = returns.get(call);
      returns.delete(call);
      if (!answer) throw new Error('contextBridge: no answer');
      if (answer.kind === 'error') throw failure(answer.message);
      if (answer.kind === 'value') return unpack(answer.result);
      const promise = Promise.withResolvers<unknown>();
      promises.set(call, promise);
      return promise.promise;
    };

  const build = (tree: ApiTree): unknown => {
    if (!('members' in tree)) return unpack(tree);
    return Object.freeze(Object.fromEntries(Object.entries(tree.members).map(([key, member]) => [key, build(member)])));
  };

  on<ExposeMessage>('expose', ({ key, tree }) => {
    Object.defineProperty(window, key, { value: build(tree), enumerable: true, writable: false, configurable: false });
  });
  on<ReturnMessage>('return', (message) => returns.set(message.call, message));
  on<SettleMessage>('settle', (message) => {
    const promise = promises.get(message.call);
    promises.delete(message.call);
    if (message.kind === 'value') promise?.resolve(unpack(message.result));
    else promise?.reject(failure(message.message));
  });
  on<CallbackMessage>('callback', ({ fn, args }) => callbacks.get(fn)?.(...args.map(unpack)));
}
