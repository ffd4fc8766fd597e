import type { Codec } from '../codec.ts';
import type {
  ApiTree,
  CallbackMessage,
  CallMessage,
  DeliverMessage,
  ExposeMessage,
  InvokeMessage,
  Packed,
  ReturnMessage,
  SettleMessage,
} from './bridge-messages.ts';

type Fn = (...args: unknown[]) => unknown;

/** What a preload script is run with. */
export interface PreloadScope {
  readonly require: (name: string) => unknown;
  readonly process: object;
}

/**
 * The preload's half: `require`, contextBridge and ipcRenderer as a sandboxed preload has them. Its source text is
 * injected into a world of its own, so it is self-contained.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: it crosses into the page as text, with nothing beside it.
export function preloadWorld(secret: string, binding: string, codec: Codec, platform: string): PreloadScope {
  let lastId = 0;
  const exposed = new Map<number, Fn>();
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners = new Map<string, Fn[]>();
  const world = globalThis as unknown as Record<string, (text: string) => void>;

  const strict = <Target extends object>(name: string, target: Target): Target =>
    new Proxy(target, {
      get: (object, key, receiver) => {
        if (key in object || typeof key === 'symbol') return Reflect.get(object, key, receiver);
        throw new Error(`electron stand-in: ${name}.${key} is not modelled`);
      },
    });
  const fire = (type: string, detail: unknown) => document.dispatchEvent(new CustomEvent(secret + type, { detail }));
  const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

  const register = (fn: Fn): number => {
    exposed.set(++lastId, fn);
    return lastId;
  };
  const pack = (value: unknown): Packed =>
    typeof value === 'function' ? { fn: register(value as Fn) } : { value: structuredClone(value) };
  const unpack = (packed: Packed): unknown => {
    if (!('fn' in packed)) return packed.value;
    return (...args: unknown[]) => fire('callback', { fn: packed.fn, args: args.map(pack) } satisfies CallbackMessage);
  };
  const toTree = (value: unknown): ApiTree => {
    const isPlain = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
    if (!isPlain) return pack(value);
    return { members: Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toTree(member)])) };
  };

  document.addEventListener(`${secret}call`, (event) => {
    const { fn, call, args } = (event as CustomEvent<CallMessage>).detail;
    const settle = (message: SettleMessage) => fire('settle', message);
    const answer = (message: ReturnMessage) => fire('return', message);
    try {
      const result = exposed.get(fn)?.(...args.map(unpack));
      if (!(result instanceof Promise)) return answer({ call, kind: 'value', result: pack(result) });
      result.then(
        (value) => settle({ call, kind: 'value', result: pack(value) }),
        (error: unknown) => settle({ call, kind: 'error', message: textOf(error) }),
      );
      answer({ call, kind: 'promise' });
    } catch (error) {
      answer({ call, kind: 'error', message: textOf(error) });
    }
  });

  world[`${binding}Deliver`] = (text) => {
    const message = codec.decode(text) as DeliverMessage;
    if (message.kind === 'event') {
      for (const listener of [...(listeners.get(message.channel) ?? [])]) listener({}, ...message.args);
      return;
    }
    const promise = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'reply') promise?.resolve(message.value);
    else promise?.reject(new Error(message.message));
  };

  const ipcRenderer = strict('ipcRenderer', {
    invoke: async (channel: string, ...args: unknown[]) => {
      const id = ++lastId;
      // Encoding first: what cannot be cloned is refused before anything waits for an answer.
      const text = codec.encode({ id, channel, args } satisfies InvokeMessage);
      const promise = Promise.withResolvers<unknown>();
      waiting.set(id, promise);
      world[binding]?.(text);
      return promise.promise;
    },
    on: (channel: string, listener: Fn) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    },
    off: (channel: string, listener: Fn) => {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((other) => other !== listener),
      );
    },
  });
  const contextBridge = strict('contextBridge', {
    exposeInMainWorld: (key: string, api: unknown) =>
      fire('expose', { key, tree: toTree(api) } satisfies ExposeMessage),
  });
  const electron = strict('electron (sandboxed preload)', { contextBridge, ipcRenderer });
  return {
    require: (name) => {
      if (name === 'electron') return electron;
      throw new Error(`module not found: ${name}`);
    },
    process: strict('process (sandboxed preload)', { platform, type: 'renderer', sandboxed: true }),
  };
}
