import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openTestDesk, pricesCsv, removeFolder, temporaryFolder } from '../testing/test-desk.ts';

/** Between the first look at a folder and the watcher's readiness lie some milliseconds; a file may fall into them. */
test.each([0, 10, 25, 50, 100, 200, 400])('a file that falls %d ms after the start is read', async (afterMs) => {
  const folder = temporaryFolder();
  const desk = await openTestDesk(folder);
  desk.desk.watch();
  await pause(afterMs);
  desk.lay('a.csv', pricesCsv('HSI.HI 2026-03-20 1'));
  await expect.poll(() => desk.events.map(({ kind }) => kind), { timeout: 5_000 }).toContain('importFinished');
  await desk.close();
  removeFolder(folder);
});
