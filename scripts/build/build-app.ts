import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashOfInputs } from './build-inputs.ts';

const outputs = ['dist/main/main.js', 'dist/main/worker.js', 'dist/preload/preload.cjs', 'dist/renderer/index.html'];

/** Builds the app where its sources have changed since the last build; tells whether it did. */
export async function buildApp(root: string, say: (line: string) => void): Promise<boolean> {
  const stamp = path.join(root, 'node_modules/.cache/weekly-desk/build');
  const inputs = hashOfInputs(root);
  const isWhole = outputs.every((file) => existsSync(path.join(root, file)));
  if (isWhole && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return false;
  say('building the app');
  // A build that fails half-way must not look like the last whole one.
  rmSync(stamp, { force: true });
  const { createBuilder } = await import('vite');
  const builder = await createBuilder({ configFile: path.join(root, 'vite.config.ts'), logLevel: 'warn' });
  await builder.buildApp();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, inputs);
  return true;
}
