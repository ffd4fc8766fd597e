import type { Server } from 'node:http';
import type { Desk } from '../desk/desk.ts';
import { securityHeaders } from '../desk/page/content-security.ts';
import { answerPage } from '../desk/page/page-answer.ts';
import { type ServePages, sendAnswer } from './server.ts';

/** React's refresh is an inline script, and Vite's reload channel a web socket of this same host. */
const relaxedPolicy = "default-src 'self' 'unsafe-inline' data: blob: ws://127.0.0.1:*; frame-ancestors 'none'";

/** Serves the window from its sources through Vite, with reload; for development only. */
export async function developmentPages(root: string, desk: Desk, server: Server): Promise<ServePages> {
  // Loaded here alone: the preview of the built window has no use for Vite.
  const { createServer } = await import('vite');
  const vite = await createServer({
    configFile: `${root}/vite.config.ts`,
    server: { middlewareMode: true, hmr: { server } },
  });
  server.on('close', () => void vite.close());
  return async (request, response, pathname) => {
    if (pathname.startsWith('/blob/')) return sendAnswer(response, await answerPage(root, desk, pathname));
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    response.setHeader('content-security-policy', relaxedPolicy);
    vite.middlewares(request, response);
  };
}
