// Draws the reviewed pictures of every figure anew; look at each of them before it is committed.
import { execFileSync } from 'node:child_process';
import path from 'node:path';

const repository = path.dirname(import.meta.dirname);
const vitest = path.join(repository, 'node_modules/vitest/vitest.mjs');
execFileSync(process.execPath, [vitest, 'run', 'electron/report/references.test.ts'], {
  cwd: repository,
  env: { ...process.env, WRITE_REFERENCES: 'yes' },
  stdio: 'inherit',
});
