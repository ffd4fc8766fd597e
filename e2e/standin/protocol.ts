import type * as Electron from 'electron';
import { needReady, runtime } from './runtime.ts';
import { fail, strict } from './strict.ts';

type Handler = (request: Request) => Response | Promise<Response>;

const schemes = new Set<string>();
const handlers = new Map<string, Handler>();

/**
 * Chromium cannot be taught a new scheme from outside: `app://desk/` travels as `https://desk.app.invalid/`, and is
 * mapped back for main. So specs and pages have to use relative addresses.
 */
export function toChromium(address: string): string {
  return address.replace(/^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/, (whole, scheme: string, host: string) =>
    schemes.has(scheme) ? `https://${host}.${scheme}.invalid` : whole,
  );
}

/** The address as main knows it. */
export function fromChromium(address: string): string {
  const mapped = /^https:\/\/([^/?#]+)\.([a-z0-9+-]+)\.invalid(?=[/?#]|$)/;
  return address.replace(mapped, (whole, host: string, scheme: string) =>
    schemes.has(scheme) ? `${scheme}://${host}` : whole,
  );
}

/** Who answers an address: main's handler, nobody (a registered scheme without one), or the network. */
export function responderOf(address: string): Handler | 'nobody' | 'network' {
  const scheme = address.slice(0, address.indexOf(':'));
  return handlers.get(scheme) ?? (schemes.has(scheme) ? 'nobody' : 'network');
}

export const protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'> = strict('protocol', {
  registerSchemesAsPrivileged: (list) => {
    if (runtime.isReady) fail('protocol.registerSchemesAsPrivileged after ready');
    for (const { scheme, privileges } of list) {
      if (!privileges?.standard || !privileges.secure || privileges.bypassCSP) {
        fail('only standard, secure schemes without bypassCSP are modelled');
      }
      schemes.add(scheme);
    }
  },
  handle: (scheme, handler) => {
    needReady('protocol.handle');
    if (!schemes.has(scheme)) fail(`scheme ${scheme} was not registered`);
    if (handlers.has(scheme)) fail(`scheme ${scheme} already handled`);
    // Electron's type names its own request class; what is handed over is the standard one, as in Electron.
    handlers.set(scheme, handler as Handler);
  },
});
