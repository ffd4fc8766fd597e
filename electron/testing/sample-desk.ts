import { cpSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openTestDesk, removeFolder, repository, type TestDesk, temporaryFolder } from './test-desk.ts';

/** One desk for the tests of a file, with the shipped sample read in as files of its own drop folder. */
export function sampleDesk(): TestDesk {
  const folder = temporaryFolder();
  let open: TestDesk;
  beforeAll(async () => {
    cpSync(path.join(repository, 'resources/samples/drop'), path.join(folder, 'drop'), { recursive: true });
    open = await openTestDesk(folder);
    await open.call('sync', {});
  }, 60_000);
  afterAll(async () => {
    await open.close();
    removeFolder(folder);
  });
  return new Proxy({} as TestDesk, { get: (_, key) => Reflect.get(open, key) });
}
