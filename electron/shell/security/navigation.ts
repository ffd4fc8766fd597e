import type { App } from 'electron';
import { isOwnAddress } from '../own-address.ts';

/** Keeps every page on the desk's own address: no foreign document, no second window, no embedded view. */
export function confineNavigation(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isOwnAddress(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
