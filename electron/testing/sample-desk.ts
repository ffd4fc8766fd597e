import { cpSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { DeskPorts } from '../desk/desk.ts';
import { openTestDesk, removeFolder, repository, type TestDesk, temporaryFolder } from './test-desk.ts';

/** A desk over a folder, with the shipped sample read in as files of its own drop folder. */
export async function openSample(folder: string, ports: Partial<DeskPorts> = {}): Promise<TestDesk> {
  cpSync(path.join(repository, 'resources/samples/drop'), path.join(folder, 'drop'), { recursive: true });
  const desk = await openTestDesk(folder, ports);
  await desk.call('sync', {});
  return desk;
}

/** One such desk for the tests of a file. */
export function sampleDesk(): TestDesk {
  const folder = temporaryFolder();
  let open: TestDesk;
  beforeAll(async () => {
    open = await openSample(folder);
  }, 60_000);
  afterAll(async () => {
    await open.close();
    removeFolder(folder);
  });
  return new Proxy({} as TestDesk, { get: (_, key) => Reflect.get(open, key) });
}
