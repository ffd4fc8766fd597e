// @ts-check
// `npm test`. Plain JavaScript, since it runs before anything is installed; goes on in TypeScript with the right Node.
import path from 'node:path';
import { ensureChineseFont } from './setup/chinese-font.mjs';
import { ensureChromium } from './setup/chromium.mjs';
import { ensureNode } from './setup/node-runtime.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { run, runMain } from './setup/steps.mjs';

const root = path.join(import.meta.dirname, '..');

await runMain(async () => {
  await ensurePackages(root);
  const node = await ensureNode(root);
  const CHROMIUM = await ensureChromium();
  await ensureChineseFont();
  // The tools are found as npm finds them, and all of them run on that Node.
  const tools = [path.dirname(node), path.join(root, 'node_modules/.bin'), process.env.PATH].join(path.delimiter);
  const env = { ...process.env, CHROMIUM, PATH: tools };
  return run(node, [path.join(import.meta.dirname, 'run-tests.ts')], { cwd: root, env });
});
