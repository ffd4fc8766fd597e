// @ts-check
// `npm start`. Plain JavaScript, since it runs before anything is installed; goes on in TypeScript with the right Node.
import path from 'node:path';
import { ensureNode } from './setup/node-runtime.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { run, runMain } from './setup/steps.mjs';

const root = path.join(import.meta.dirname, '..');
const help = `npm start -- [options]

  --data DIR   folder of databases and originals (default: the app's own)
  --drop DIR   folder of exports; may be repeated
  --preview    open in the browser even where Electron is there
  --port N     port of the preview (default: any free one)
  --no-open    print the preview's address, open nothing
  --help       this text
`;

await runMain(async () => {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    process.stdout.write(help);
    return 0;
  }
  await ensurePackages(root);
  return run(await ensureNode(root), [path.join(import.meta.dirname, 'open-desk.ts'), ...args]);
});
