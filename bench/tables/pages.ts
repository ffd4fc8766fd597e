import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const sources = path.join(import.meta.dirname, 'page');
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export interface Pages {
  readonly origin: string;
  readonly stop: () => void;
}

/** Builds the pages of the tables as the window is built, and serves them. */
export async function servePages(out: string): Promise<Pages> {
  await build({
    configFile: false,
    root: sources,
    plugins: [react()],
    logLevel: 'warn',
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'chrome140',
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: ['ours', 'rival'].map((name) => path.join(sources, `${name}.html`)) },
    },
  });
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://bench.invalid');
    const type = TYPES[path.extname(pathname)];
    if (type === undefined) return response.writeHead(404).end();
    response.setHeader('content-type', type).end(await readFile(path.join(out, pathname)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the pages have no port');
  return { origin: `http://127.0.0.1:${address.port}`, stop: () => void server.close() };
}
