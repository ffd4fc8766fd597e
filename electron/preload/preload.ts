import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { DeskBridge, DeskEvent } from '../../shared/contract/envelope.ts';

/** All that a window can reach. A new operation changes nothing here: its name travels inside the call. */
const bridge: DeskBridge = {
  call: (call) => ipcRenderer.invoke('call', call),
  subscribe: (listener) => {
    const forward = (_event: IpcRendererEvent, event: DeskEvent) => listener(event);
    ipcRenderer.on('event', forward);
    return () => {
      ipcRenderer.off('event', forward);
    };
  },
};

// contextBridge hands the page a frozen copy, so nothing in the page can put another function in its place.
contextBridge.exposeInMainWorld('desk', bridge);
