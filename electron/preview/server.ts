import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Desk } from '../desk/desk.ts';
import { type PageAnswer, refusal } from '../desk/page/page-answer.ts';
import { createGate, type Gate } from './access.ts';
import { answerCall } from './call-request.ts';
import { streamEvents } from './event-stream.ts';

/** Answers what is neither a call nor the events: the built window, or Vite's while developing. */
export type ServePages = (request: IncomingMessage, response: ServerResponse, pathname: string) => Promise<void>;

/** A running preview: the address that opens it (once), and its end. */
export interface Preview {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Starts the loopback host; `pagesOf` gets the server, since Vite's reload channel hangs on it. Port 0: any free one. */
export async function startPreview(
  desk: Desk,
  requestedPort: number,
  pagesOf: (server: Server) => Promise<ServePages>,
): Promise<Preview> {
  const gate = createGate();
  const server = createServer();
  const servePages = await pagesOf(server);
  const port = await listen(server, requestedPort);
  server.on('request', (request, response) => {
    void answer(desk, gate, port, servePages, request, response).catch(() => response.destroy());
  });
  return { address: `http://127.0.0.1:${port}/?t=${gate.token}`, close: () => close(server) };
}

async function answer(
  desk: Desk,
  gate: Gate,
  port: number,
  servePages: ServePages,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const admission = gate.admit(request, port);
  if (admission.kind === 'refused') return sendAnswer(response, refusal(403, `refused: ${admission.why}`));
  const { pathname } = new URL(request.url ?? '/', 'http://desk.invalid');
  if (admission.kind === 'tokenSpent') {
    // The token leaves the address, and with it the browser's history.
    response.writeHead(303, { location: '/', 'set-cookie': admission.cookie, 'cache-control': 'no-store' });
    response.end();
    return;
  }
  if (pathname === '/call') return answerCall(desk, request, response);
  if (request.method !== 'GET') return sendAnswer(response, refusal(405, 'only GET'));
  if (pathname === '/events') return streamEvents(desk, response);
  return servePages(request, response, pathname);
}

/** Writes a whole answer. */
export function sendAnswer(response: ServerResponse, answer: PageAnswer): void {
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Event streams never end by themselves, so they are cut. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
