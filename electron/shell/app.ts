import { app, BrowserWindow, dialog, session } from 'electron';
import { text } from '../../shared/i18n/text.ts';
import type { Desk } from '../desk/desk.ts';
import { deskErrorOf } from '../desk/failure.ts';
import { registerAppScheme, serveWindow } from './app-protocol.ts';
import { carryOverIpc } from './ipc.ts';
import { openMainWindow, showMainWindow } from './main-window.ts';
import { setMenu } from './menu.ts';
import { confineNavigation } from './security/navigation.ts';
import { refusePermissions } from './security/permissions.ts';
import { filterRequests } from './security/request-filter.ts';

/** The built parts that the shell shows. */
export interface ShellFiles {
  readonly renderer: string;
  readonly preload: string;
}

/**
 * Runs the desk in Electron: one instance, one window, and every rule of `security/` before the first page.
 *
 * Nothing waits for `ready` at the top level of the entry: Electron fires it only after the entry has been evaluated
 * (https://github.com/electron/electron/issues/40719).
 */
export function startShell(files: ShellFiles, openDesk: () => Promise<Desk>): void {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  registerAppScheme();
  app.enableSandbox();
  confineNavigation(app);
  void app.whenReady().then(() => openShell(files, openDesk).catch(giveUp));
}

async function openShell(files: ShellFiles, openDesk: () => Promise<Desk>): Promise<void> {
  const desk = await openDesk();
  filterRequests(session.defaultSession);
  refusePermissions(session.defaultSession);
  serveWindow(files.renderer, desk);
  carryOverIpc(desk);
  setMenu(process.platform, app.getLocale());
  closeBeforeQuit(desk);
  app.on('second-instance', showMainWindow);
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) void openMainWindow(files.preload);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  await openMainWindow(files.preload);
  desk.watch();
}

/** Lets the desk finish what it writes; quitting goes on when it has. */
function closeBeforeQuit(desk: Desk): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void desk.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}

/** A desk that cannot open (its data folder is in use, say) leaves nothing to show but the reason. */
function giveUp(error: unknown): void {
  const lang = app.getLocale().startsWith('zh') ? 'zh' : 'en';
  const { message, hint } = deskErrorOf(error, lang);
  dialog.showErrorBox(text(lang, 'app.name'), `${message}\n\n${hint}`);
  app.exit(1);
}
