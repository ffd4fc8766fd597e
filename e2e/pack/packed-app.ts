import { spawnSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { extractAll, listPackage } from '@electron/asar';

const repository = path.join(import.meta.dirname, '../..');

/** The app as it is packed for this platform. */
export interface PackedApp {
  readonly executable: string;
  readonly resources: string;
  /** Every file of the archive. */
  readonly files: readonly string[];
}

/** Packs the app into a folder, the way `npm run pack` does. */
export function packInto(folder: string): PackedApp {
  const args = ['scripts/pack.ts', '--linux', '--dir', `-c.directories.output=${folder}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: repository, encoding: 'utf8' });
  if (status !== 0) throw new Error(`packing failed\n${stdout}\n${stderr}`);
  const unpacked = path.join(folder, 'linux-unpacked');
  const resources = path.join(unpacked, 'resources');
  const archive = path.join(resources, 'app.asar');
  const files = listPackage(archive, { isPack: false }).filter((file) => path.extname(file) !== '');
  return { executable: path.join(unpacked, 'weekly-desk'), resources, files };
}

/** Takes the archive apart, with the packed resources beside it, so that it can be run where no Electron reads archives. */
export function takeApart(app: PackedApp, folder: string): void {
  extractAll(path.join(app.resources, 'app.asar'), folder);
  if (existsSync(path.join(folder, 'resources'))) throw new Error('the archive holds resources of its own');
  symlinkSync(app.resources, path.join(folder, 'resources'));
}
