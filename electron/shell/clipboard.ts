import { ClipboardItem, clipboard } from 'electron';
import type { ClipboardPort } from '../desk/desk.ts';

/** The system's clipboard, as a port of the desk: the page itself may not write to it. */
export const clipboardPort: ClipboardPort = {
  writeImage: (png) => clipboard.write([new ClipboardItem({ 'image/png': new Blob([new Uint8Array(png)]) })]),
  writeText: (text, html) =>
    clipboard.write([new ClipboardItem({ 'text/plain': text, ...(html === null ? {} : { 'text/html': html }) })]),
};
