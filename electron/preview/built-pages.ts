import type { Desk } from '../desk/desk.ts';
import { answerPage } from '../desk/page/page-answer.ts';
import { type ServePages, sendAnswer } from './server.ts';

/** Serves the built window, the same that the app shows, and the desk's blobs. */
export function builtPages(rendererFolder: string, desk: Desk): ServePages {
  return async (_request, response, pathname) => sendAnswer(response, await answerPage(rendererFolder, desk, pathname));
}
