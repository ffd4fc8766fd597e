import type { WebFrameMain } from 'electron';
import { isOwnAddress } from '../own-address.ts';

/**
 * True only for the top frame of our own page.
 *
 * Every window with our preload can send, whatever document it shows:
 * https://www.electronjs.org/docs/latest/tutorial/security#17-validate-the-sender-of-all-ipc-messages
 */
export function isTrustedSender(frame: Pick<WebFrameMain, 'parent' | 'url'> | null): boolean {
  return frame !== null && frame.parent === null && isOwnAddress(frame.url);
}
