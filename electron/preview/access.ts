import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Whether a request may pass, and if it brought the token, the cookie that stands for it from now on. */
export type Admission =
  | { readonly kind: 'admitted' }
  | { readonly kind: 'tokenSpent'; readonly cookie: string }
  | { readonly kind: 'refused'; readonly why: string };

/** Who may talk to the preview. `token` is good for one request; its bearer then holds a cookie instead. */
export interface Gate {
  readonly token: string;
  readonly admit: (request: Pick<IncomingMessage, 'method' | 'headers' | 'url'>, port: number) => Admission;
}

/**
 * Makes the gate of one run.
 *
 * A page of another site can send requests to a loopback port too. The Host check stops a foreign name that resolves
 * to 127.0.0.1, the Origin check a foreign page, and the cookie any other program that does not know the token.
 */
export function createGate(): Gate {
  const token = secret();
  const session = secret();
  let isSpent = false;
  return {
    token,
    admit: (request, port) => {
      const own = `127.0.0.1:${port}`;
      const { host, origin, cookie } = request.headers;
      if (host !== own) return refused('foreign Host');
      // Browsers name the origin of every POST, so one without it did not come from a page.
      if (origin === undefined ? request.method === 'POST' : origin !== `http://${own}`)
        return refused('foreign Origin');
      // Cookies know no ports: two previews side by side need two names.
      const name = `desk-${port}`;
      if (isSame(cookieOf(cookie, name), session)) return { kind: 'admitted' };
      const given = new URL(request.url ?? '/', `http://${own}`).searchParams.get('t');
      if (isSpent || request.method !== 'GET' || !isSame(given, token)) return refused('no valid token');
      isSpent = true;
      return { kind: 'tokenSpent', cookie: `${name}=${session}; Path=/; HttpOnly; SameSite=Strict` };
    },
  };
}

function refused(why: string): Admission {
  return { kind: 'refused', why };
}

function secret(): string {
  return randomBytes(32).toString('hex');
}

/** Compares in constant time, so that the answer's delay tells nothing about the secret. */
function isSame(given: string | null, wanted: string): boolean {
  const bytes = Buffer.from(given ?? '');
  return bytes.length === wanted.length && timingSafeEqual(bytes, Buffer.from(wanted));
}

function cookieOf(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split('; ')) {
    if (part.startsWith(`${name}=`)) return part.slice(name.length + 1);
  }
  return null;
}
