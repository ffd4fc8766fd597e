import { afterEach, beforeEach } from 'vitest';
import { openTestDesk, removeFolder, type TestDesk, temporaryFolder } from './test-desk.ts';

/** A desk that is another one for each test of a file, over folders of its own; `reopen` closes it and opens it again. */
export function deskPerTest(): { readonly desk: TestDesk; readonly folder: () => string; reopen: () => Promise<void> } {
  let folder = '';
  let open: TestDesk;
  beforeEach(async () => {
    folder = temporaryFolder();
    open = await openTestDesk(folder);
  });
  afterEach(async () => {
    await open.close();
    removeFolder(folder);
  });
  return {
    desk: new Proxy({} as TestDesk, { get: (_, key) => Reflect.get(open, key) }),
    folder: () => folder,
    async reopen() {
      await open.close();
      open = await openTestDesk(folder);
    },
  };
}
