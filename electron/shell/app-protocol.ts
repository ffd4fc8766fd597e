import { protocol } from 'electron';
import type { Desk } from '../desk/desk.ts';
import { answerPage, type PageAnswer, refusal } from '../desk/page/page-answer.ts';
import { isOwnAddress, ownScheme } from './own-address.ts';

/** Makes `app:` a scheme with an origin of its own; has to happen before the app is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme: ownScheme, privileges }]);
}

/** Serves the built window and the desk's blobs under `app://desk/`. */
export function serveWindow(rendererFolder: string, desk: Pick<Desk, 'blob'>): void {
  protocol.handle(ownScheme, async (request) => toResponse(await answer(rendererFolder, desk, request)));
}

async function answer(folder: string, desk: Pick<Desk, 'blob'>, request: Request): Promise<PageAnswer> {
  if (!isOwnAddress(request.url)) return refusal(404, 'not found');
  if (request.method !== 'GET') return refusal(405, 'only GET');
  return answerPage(folder, desk, new URL(request.url).pathname);
}

function toResponse(answer: PageAnswer): Response {
  return new Response(answer.body, { status: answer.status, headers: answer.headers });
}
