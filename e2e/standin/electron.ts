// The names that main may import from `electron`; an import of any other fails to link.
export { app } from './app.ts';
export { BrowserWindow, webContents } from './browser-window.ts';
export { ClipboardItem, clipboard } from './clipboard.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc-main.ts';
export { Menu } from './menu.ts';
export { protocol } from './protocol.ts';
export { session } from './session.ts';
