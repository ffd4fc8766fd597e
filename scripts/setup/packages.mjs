// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run, SetupError, say } from './steps.mjs';

/**
 * Installs the packages where the lock file has changed since the last time.
 * @param {string} root
 */
export async function ensurePackages(root) {
  const stamp = path.join(root, 'node_modules/.installed-lock');
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('installing packages (npm ci)');
  // Electron's runtime is fetched later, and only by who wants to see the app.
  const env = { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' };
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = await run(npm, args, { cwd: root, env, shell: process.platform === 'win32' });
  if (code !== 0) throw new SetupError('npm ci failed (see above). With a network, run: npm ci');
  writeFileSync(stamp, lock);
}
