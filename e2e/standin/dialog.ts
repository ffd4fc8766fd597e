import { fail, strict } from './strict.ts';

const needsSpec = (name: string) => async (): Promise<never> =>
  fail(`dialog.${name}: replace it in the spec (electronApp.evaluate), as with the real Electron`);

/** No dialog is drawn: the spec answers in the user's place, and an error box goes to stderr. */
export const dialog: Record<string, unknown> = strict('dialog', {
  showOpenDialog: needsSpec('showOpenDialog'),
  showSaveDialog: needsSpec('showSaveDialog'),
  showErrorBox: (title: string, content: string) => process.stderr.write(`[error box] ${title}: ${content}\n`),
});
