import { createServer } from 'node:http';

export interface EmptyPage {
  readonly address: string;
  readonly stop: () => void;
}

/** A page with nothing on it: what a window costs before it shows anything. */
export async function serveEmptyPage(): Promise<EmptyPage> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>empty</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the page has no port');
  return { address: `http://127.0.0.1:${address.port}/`, stop: () => void server.close() };
}
