import path from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import type { DeskPorts } from '../desk/desk.ts';

/** The system's dialogs, as ports of the desk; they hang on the window in front, where there is one. */
export const dialogPorts: Pick<DeskPorts, 'chooseFolder' | 'chooseSavePath'> = {
  chooseFolder: async () => {
    const options = { properties: ['openDirectory' as const, 'createDirectory' as const] };
    const window = BrowserWindow.getFocusedWindow();
    const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
    return answer.canceled ? null : (answer.filePaths[0] ?? null);
  },
  chooseSavePath: async (fileName) => {
    const options = { defaultPath: path.join(app.getPath('documents'), fileName) };
    const window = BrowserWindow.getFocusedWindow();
    const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
    return answer.canceled || answer.filePath === '' ? null : answer.filePath;
  },
};
