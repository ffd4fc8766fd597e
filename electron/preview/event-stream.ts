import type { ServerResponse } from 'node:http';
import type { Desk } from '../desk/desk.ts';
import { securityHeaders } from '../desk/page/content-security.ts';

/** Answers `GET /events` with server-sent events until the window closes. */
export function streamEvents(desk: Desk, response: ServerResponse): void {
  response.writeHead(200, { ...securityHeaders, 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  // Sent at once: a stream without a first byte is not open for the browser.
  response.write('retry: 1000\n\n');
  const unsubscribe = desk.subscribe((event) => {
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  });
  response.on('close', unsubscribe);
}
