import type { Protocol } from './cdp-protocol.ts';
import { fromChromium, responderOf } from './protocol.ts';
import { isCancelled } from './session.ts';

/** How a paused request goes on. */
export type Outcome =
  | { readonly kind: 'fail'; readonly reason: Protocol.Network.ErrorReason }
  | { readonly kind: 'continue' }
  | { readonly kind: 'fulfill'; readonly response: Omit<Protocol.Fetch.fulfillRequestParameters, 'requestId'> };

/** The address of a paused request as main knows it, fragment included. */
export function addressOf({ url, urlFragment }: Protocol.Network.Request): string {
  return fromChromium(url + (urlFragment ?? ''));
}

/** Asks main's request filter, then its protocol handler; what neither takes goes to Chromium's network. */
export async function decide(request: Protocol.Network.Request): Promise<Outcome> {
  const url = addressOf(request);
  if (isCancelled(url)) return { kind: 'fail', reason: 'BlockedByClient' };
  const responder = responderOf(url);
  if (responder === 'network') return { kind: 'continue' };
  if (responder === 'nobody') return { kind: 'fail', reason: 'Failed' };
  try {
    const init = { method: request.method, headers: request.headers, body: request.postData ?? null };
    return { kind: 'fulfill', response: await toFulfilment(await responder(new Request(url, init))) };
  } catch (error) {
    process.stderr.write(`protocol handler failed for ${url}: ${String(error)}\n`);
    return { kind: 'fail', reason: 'Failed' };
  }
}

async function toFulfilment(response: Response): Promise<Omit<Protocol.Fetch.fulfillRequestParameters, 'requestId'>> {
  return {
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  };
}
