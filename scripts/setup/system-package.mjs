// @ts-check
import { existsSync } from 'node:fs';
import { run, say } from './steps.mjs';

/**
 * Installs a package of the system where that can be done without asking: as root, with apt.
 * @param {string} name
 * @returns {Promise<boolean>} whether it was installed
 */
export async function installSystemPackage(name) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  say(`installing ${name} (apt-get)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @type {import('node:child_process').SpawnOptions} */
  const options = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  await run('apt-get', ['update', '-qq'], options);
  return (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options)) === 0;
}
