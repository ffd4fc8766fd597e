import type { Session } from 'electron';
import { isOwnAddress } from '../own-address.ts';

/** `data:` and `blob:` never leave the page; `devtools:` is the inspector's own window. */
const localSchemes: ReadonlySet<string> = new Set(['data:', 'blob:', 'devtools:']);

/** Stops every request that would leave the machine, even one that a page's content policy would let through. */
export function filterRequests(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !staysHere(url) });
  });
}

/** True for an address that is answered by this app alone. */
export function staysHere(address: string): boolean {
  return isOwnAddress(address) || localSchemes.has(URL.parse(address)?.protocol ?? '');
}
