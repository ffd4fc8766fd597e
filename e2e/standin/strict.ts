import { EventEmitter } from 'node:events';

/** What is not modelled throws; nothing is silently ignored, so a green spec has run what it names. */
export function fail(what: string): never {
  throw new Error(`electron stand-in: ${what}`);
}

/** Lets through what `target` has, and throws for every other name. */
export function strict<Target extends object>(name: string, target: Target): Target {
  return new Proxy(target, {
    get: (object, key, receiver) => {
      // Promise resolution and printing probe these names on any object.
      const isProbe = typeof key === 'symbol' || key === 'then' || key === 'toJSON';
      return isProbe || key in object ? Reflect.get(object, key, receiver) : fail(`${name}.${key} is not modelled`);
    },
  });
}

/** An emitter on which only the modelled events can be listened to. */
export class ModelledEvents extends EventEmitter {
  constructor(name: string, modelled: readonly string[]) {
    super();
    const known = new Set<string | symbol>([...modelled, 'newListener', 'removeListener']);
    super.on('newListener', (event: string | symbol) => {
      if (!known.has(event)) fail(`event ${name} '${String(event)}' is not modelled`);
    });
  }
}

/** An event as Electron hands it out where a listener may say no. */
export interface Preventable {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

/** Makes an event that a listener may prevent. */
export function preventable(): Preventable {
  let defaultPrevented = false;
  return {
    get defaultPrevented() {
      return defaultPrevented;
    },
    preventDefault: () => {
      defaultPrevented = true;
    },
  };
}
