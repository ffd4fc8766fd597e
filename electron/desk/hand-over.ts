import { appendFileSync, rmSync, statSync } from 'node:fs';
import { MOST_UPLOAD_BYTES } from '../../shared/contract/hand-over.ts';
import { text } from '../../shared/i18n/text.ts';
import type { Handlers } from './context.ts';
import { DeskFailure } from './failure.ts';
import { stagedPath, takeStaged, takeText } from './staged-file.ts';

/** What comes to the desk by no folder: files dropped onto the window, and text that is pasted. */
export const handOverHandlers: Handlers<'uploadPiece' | 'importUpload' | 'pasteImport'> = {
  uploadPiece({ upload, offset, base64 }, { desk }) {
    // Who may only read takes nothing in.
    desk.own();
    const file = stagedPath(desk.paths.data, upload);
    const before = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (before !== offset) throw new DeskFailure('UPLOAD_BROKEN');
    const bytes = Buffer.from(base64, 'base64');
    if (before + bytes.length > MOST_UPLOAD_BYTES) {
      rmSync(file, { force: true });
      throw new DeskFailure('UPLOAD_TOO_LARGE', { most: MOST_UPLOAD_BYTES / 1e6 });
    }
    appendFileSync(file, bytes);
    return { bytes: before + bytes.length };
  },

  importUpload: ({ upload, name }, call) =>
    call.desk.own().inTurn(async () => {
      const file = stagedPath(call.desk.paths.data, upload);
      if (!statSync(file, { throwIfNoEntry: false })) throw new DeskFailure('UPLOAD_BROKEN');
      return takeStaged(call, file, name, 'file');
    }),

  pasteImport: ({ text: pasted, name }, call) =>
    call.desk.own().inTurn(() => {
      const time = text(call.lang, 'paste.file', { time: timeInName(call.desk.ports.now()) });
      return takeText(call, name ?? `${time}.tsv`, pasted, 'paste');
    }),
};

/** `20260324-170000`, by the clock on the wall. */
function timeInName(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  return `${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
}
