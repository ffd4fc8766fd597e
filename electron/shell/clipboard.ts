import { ClipboardItem, clipboard } from 'electron';
import type { DeskPorts } from '../desk/desk.ts';

/** The system's clipboard, as a port of the desk. */
export const clipboardPort: Pick<DeskPorts, 'copyImage'> = {
  copyImage: (png) => clipboard.write([new ClipboardItem({ 'image/png': new Blob([new Uint8Array(png)]) })]),
};
