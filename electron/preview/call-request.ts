import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Call } from '../../shared/contract/envelope.ts';
import type { Desk } from '../desk/desk.ts';
import { securityHeaders } from '../desk/page/content-security.ts';

/** More than any call holds, a pasted table in UTF-8 among them; what is longer is not ours. */
const maxBytes = 16_000_000;

/** Answers `POST /call`: JSON in, JSON out. The desk parses what is called; only the carriage is refused here. */
export async function answerCall(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') return send(response, 405, failure('METHOD_NOT_ALLOWED', 'only POST'));
  if (request.headers['content-type'] !== 'application/json') {
    return send(response, 415, failure('NOT_JSON', 'the call must be application/json'));
  }
  const body = await readBody(request);
  if (body === null) {
    // The rest of the body is not waited for.
    response.setHeader('connection', 'close');
    return send(response, 413, failure('CALL_TOO_LARGE', `a call holds at most ${maxBytes} bytes`));
  }
  const call = parseJson(body);
  if (call === undefined) return send(response, 400, failure('NOT_JSON', 'the call is not JSON'));
  send(response, 200, await desk.call(call as Call));
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBytes) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function failure(code: string, message: string): unknown {
  return { ok: false, error: { code, message, hint: '', details: {} } };
}

function send(response: ServerResponse, status: number, reply: unknown): void {
  response.writeHead(status, { ...securityHeaders, 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(reply));
}
