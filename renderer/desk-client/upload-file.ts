import type { Lang } from '../../shared/contract/envelope.ts';
import { UPLOAD_PIECE_BYTES } from '../../shared/contract/hand-over.ts';
import type { ImportFile } from '../../shared/contract/imports.ts';
import { callDesk, type useDesk } from './desk-context.ts';

type Bridge = ReturnType<typeof useDesk>;

/** Hands a file's bytes to the desk, and has it imported. */
export async function uploadFile(bridge: Bridge, file: File, lang: Lang): Promise<ImportFile> {
  const upload = await uploadBytes(bridge, file, lang);
  return callDesk(bridge, 'importUpload', { upload, name: file.name }, lang);
}

/** Hands a file's bytes to the desk, piece by piece over the one channel that every host has; gives the upload's name. */
export async function uploadBytes(bridge: Bridge, file: File, lang: Lang): Promise<string> {
  const upload = crypto.randomUUID();
  // An empty file is one piece of nothing, which the desk then says.
  for (let offset = 0; offset === 0 || offset < file.size; offset += UPLOAD_PIECE_BYTES) {
    const base64 = await base64Of(file.slice(offset, offset + UPLOAD_PIECE_BYTES));
    await callDesk(bridge, 'uploadPiece', { upload, offset, base64 }, lang);
  }
  return upload;
}

function base64Of(piece: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,?/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(piece);
  });
}
