import type * as Electron from 'electron';
import { strict } from './strict.ts';

type Listener = Parameters<Electron.IpcMain['handle']>[1];

const listeners = new Map<string, Listener>();

/** Main's answer to `ipcRenderer.invoke`; throws what the listener throws, and where nobody listens. */
export async function invoke(channel: string, event: Electron.IpcMainInvokeEvent, args: unknown[]): Promise<unknown> {
  const listener = listeners.get(channel);
  if (!listener) throw new Error(`No handler registered for '${channel}'`);
  return listener(event, ...args);
}

export const ipcMain: Pick<Electron.IpcMain, 'handle' | 'removeHandler'> = strict('ipcMain', {
  handle: (channel, listener) => {
    if (listeners.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    listeners.set(channel, listener);
  },
  removeHandler: (channel) => {
    listeners.delete(channel);
  },
});
