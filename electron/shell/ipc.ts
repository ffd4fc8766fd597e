import { BrowserWindow, ipcMain } from 'electron';
import type { Call, DeskError } from '../../shared/contract/envelope.ts';
import type { Desk } from '../desk/desk.ts';
import { isTrustedSender } from './security/trusted-sender.ts';

const untrusted: DeskError = {
  code: 'UNTRUSTED_SENDER',
  message: '拒绝：调用不是来自本应用的窗口',
  hint: '',
  details: {},
};

/**
 * Carries the two channels between the windows and the desk: `call`, answered, and `event`, pushed to all windows.
 *
 * Only the sender is checked here. What is called, and with what, is parsed by the desk, the same for every host.
 */
export function carryOverIpc(desk: Desk): void {
  ipcMain.handle('call', (event, call: unknown) =>
    isTrustedSender(event.senderFrame) ? desk.call(call as Call) : { ok: false, error: untrusted },
  );
  desk.subscribe((deskEvent) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send('event', deskEvent);
  });
}
