// @ts-check
import { existsSync } from 'node:fs';
import path from 'node:path';
import { run, SetupError } from './steps.mjs';

/**
 * Finds the Node that the sources need (they are TypeScript, run as they are): the one among the packages.
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function ensureNode(root) {
  const bundled = path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(bundled)) return bundled;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  // It comes with an install script, which npm can be set not to run.
  await run('npm', ['rebuild', 'node', '--ignore-scripts=false'], { cwd: root, shell: process.platform === 'win32' });
  if (existsSync(bundled)) return bundled;
  throw new SetupError(
    'Node 24 is missing: allow the install script of the package "node" (npm rebuild node), or use Node 24.',
  );
}
