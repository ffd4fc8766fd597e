import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type APIRequestContext, test as base, expect, request } from '@playwright/test';

const repository = path.join(import.meta.dirname, '../..');
const node = path.join(repository, 'node_modules/.bin/node');

/** A preview that runs for one spec. */
export interface RunningPreview {
  /** The address that opens it once, token included. */
  readonly address: string;
  readonly origin: string;
  readonly drop: string;
}

interface Fixtures {
  readonly preview: RunningPreview;
  /** Requests outside any browser, so that every header can be chosen; no cookies yet. */
  readonly client: APIRequestContext;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of a fixture's needs from the pattern.
  preview: async ({}, use) => {
    const root = await mkdtemp(path.join(tmpdir(), 'preview-'));
    const drop = path.join(root, 'drop');
    await mkdir(drop);
    const args = ['electron/preview.ts', '--data', path.join(root, 'data'), '--drop', drop];
    const child = spawn(node, args, { cwd: repository, stdio: ['ignore', 'pipe', 'inherit'] });
    const address = await firstLine(child);
    await use({ address, origin: new URL(address).origin, drop });
    child.kill('SIGTERM');
    await once(child, 'exit');
    await rm(root, { recursive: true, force: true });
  },
  client: async ({ preview }, use) => {
    const client = await request.newContext({ baseURL: preview.origin });
    await use(client);
    await client.dispose();
  },
});

async function firstLine(child: ChildProcess): Promise<string> {
  const output = child.stdout;
  if (output === null) throw new Error('the preview was started without an output to read');
  let text = '';
  for await (const chunk of output) {
    text += String(chunk);
    if (text.includes('\n')) break;
  }
  return text.trim();
}

export { expect };
