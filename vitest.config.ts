import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,electron,renderer,scripts}/**/*.test.ts'],
    // Processes, not threads: swc, by which the import rules read TypeScript, crashes when a second thread loads it.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
  },
});
