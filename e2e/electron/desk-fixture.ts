import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test';

const repository = path.join(import.meta.dirname, '../..');

/** `ELECTRON=path/to/electron` runs the same specs on the real runtime. */
export const executablePath = process.env.ELECTRON ?? path.join(import.meta.dirname, '../standin/electron');

/** Folders of one spec, gone when it is over. */
export interface DeskFolders {
  readonly userData: string;
  readonly data: string;
  readonly drop: string;
}

/** The command line that opens the built app on these folders; `appPath` is where its package.json lies. */
export function appArguments(folders: DeskFolders, appPath = '.'): string[] {
  const { userData, data, drop } = folders;
  // The sandbox refuses to run as root; Chromium's own switch reaches the real runtime only.
  const asRoot = process.env.ELECTRON !== undefined && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [appPath, `--user-data-dir=${userData}`, `--data=${data}`, `--drop=${drop}`, ...asRoot];
}

/** Starts the built app. */
export function launchApp(folders: DeskFolders, appPath = '.'): Promise<ElectronApplication> {
  return _electron.launch({ executablePath, cwd: repository, args: appArguments(folders, appPath) });
}

interface Fixtures {
  readonly folders: DeskFolders;
  readonly app: ElectronApplication;
  readonly page: Page;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of a fixture's needs from the pattern.
  folders: async ({}, use) => {
    const root = await mkdtemp(path.join(tmpdir(), 'desk-'));
    const folders = { userData: path.join(root, 'user'), data: path.join(root, 'data'), drop: path.join(root, 'drop') };
    await mkdir(folders.drop);
    await use(folders);
    // Chromium may still be writing its profile when the app has gone.
    await rm(root, { recursive: true, force: true, maxRetries: 10 });
  },
  app: async ({ folders }, use) => {
    const app = await launchApp(folders);
    await use(app);
    await app.close();
  },
  page: async ({ app }, use) => {
    const page = await app.firstWindow();
    await page.waitForFunction(() => 'desk' in window && document.readyState === 'complete');
    await use(page);
  },
});

export { expect };
