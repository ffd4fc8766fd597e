import { createCodec } from '../codec.ts';
import { secrets } from '../runtime.ts';
import { type PageWorldOptions, pageWorld } from './page-world.ts';
import { preloadWorld } from './preload-world.ts';

/** The text that builds the page's half, in the top frame alone. */
export function pageSource(options: Omit<PageWorldOptions, 'secret'>): string {
  return `if (self === top) (${pageWorld})(${JSON.stringify({ ...options, secret: secrets.event })})`;
}

/** The text that runs a preload script in its own world, in the top frame alone. */
export function preloadSource(code: string): string {
  const { event, binding } = secrets;
  const scope = `(${preloadWorld})('${event}', '${binding}', (${createCodec})(), '${process.platform}')`;
  return `if (self === top) {
    const scope = ${scope};
    (function (require, process, module, exports, global) {${code}
    })(scope.require, scope.process, { exports: {} }, {}, globalThis);
  }`;
}
