import type { DeskBridge } from '../shared/contract/envelope.ts';

declare global {
  interface Window {
    /** Present in the app; the preview's window has none. */
    readonly desk: DeskBridge;
  }
}
