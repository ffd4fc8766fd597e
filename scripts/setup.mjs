// @ts-check
// Makes the checkout ready to start and to test; does nothing where nothing is to be done.
import path from 'node:path';
import { ensureChineseFont } from './setup/chinese-font.mjs';
import { ensureChromium } from './setup/chromium.mjs';
import { ensureNode } from './setup/node-runtime.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { runMain, say } from './setup/steps.mjs';

const root = path.dirname(import.meta.dirname);

await runMain(async () => {
  await ensurePackages(root);
  const node = await ensureNode(root);
  const chromium = await ensureChromium();
  await ensureChineseFont();
  say(`ready: ${node}, ${chromium}`);
  return 0;
});
