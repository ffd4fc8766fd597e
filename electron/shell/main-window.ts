import { BrowserWindow } from 'electron';
import { ownStart } from './own-address.ts';
import { webPreferences } from './security/web-preferences.ts';

/** Opens the one window of the app; it is shown when there is something to see. */
export async function openMainWindow(preload: string): Promise<void> {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: '周报工作台',
    webPreferences: webPreferences(preload),
  });
  window.once('ready-to-show', () => window.show());
  await window.loadURL(ownStart);
}

/** Brings the window to the front, as after a second start of the app. */
export function showMainWindow(): void {
  const window = BrowserWindow.getAllWindows()[0];
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
