import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect } from './desk-fixture.ts';

const repository = path.join(import.meta.dirname, '../..');

interface WorkerFixtures {
  /** A data folder that has taken in the shipped sample, made once and copied for each spec. */
  readonly sampleData: string;
}

/** The app over the shipped sample's files, as they were dropped by the user. */
export const test = base.extend<object, WorkerFixtures>({
  sampleData: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of a fixture's needs from the pattern.
    async ({}, use) => {
      const data = mkdtempSync(path.join(tmpdir(), 'sample-'));
      const drop = path.join(repository, 'resources/samples/drop');
      const args = ['electron/cli.ts', 'sync', '--data', data, '--drop', drop, '--json'];
      execFileSync(path.join(repository, 'node_modules/.bin/node'), args, { cwd: repository, stdio: 'ignore' });
      await use(data);
      rmSync(data, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  folders: async ({ folders, sampleData }, use) => {
    cpSync(sampleData, folders.data, { recursive: true });
    await use(folders);
  },
});

export { expect };
