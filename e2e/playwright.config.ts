import { defineConfig } from '@playwright/test';

const chromium = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  // Without a locale it cannot write the name of a Chinese file.
  env: { ...process.env, LC_ALL: 'C.UTF-8' },
  // Chromium's sandbox refuses to run as root.
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
};

/** No retries: a spec that passes only sometimes is a defect of the product or of the spec. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  timeout: 30_000,
  retries: 0,
  reporter: 'list',
  projects: [
    // One worker: the stand-in of Electron once hung when many of them shared a busy machine.
    { name: 'electron', testMatch: ['electron/*.spec.ts', 'journeys/*.spec.ts'], workers: 1 },
    // Packs first, which takes its time.
    { name: 'pack', testMatch: 'pack/*.spec.ts', workers: 1, timeout: 240_000 },
    { name: 'preview', testMatch: 'preview/*.spec.ts', workers: 2, use: { launchOptions: chromium } },
  ],
});
