// Takes each guard out of the built app, once, and expects its spec to turn red: a guard whose absence nobody notices
// is not tested. Needs what `npm test` needs; `npm run guards -- WORD` tries those alone whose name holds the word.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildApp } from './build/build-app.ts';
import { type Mutation, mutations } from './guards/mutations.ts';
import { ensureChromium } from './setup/chromium.mjs';
import { say } from './setup/steps.mjs';

const root = path.dirname(import.meta.dirname);
const playwright = path.join(root, 'node_modules/@playwright/test/cli.js');
const chromium = await ensureChromium();
await buildApp(root, say);

const wanted = mutations.filter(({ guard }) => guard.includes(process.argv[2] ?? ''));
const specs = [...new Set(wanted.map(({ spec }) => spec))];
for (const spec of specs) {
  if (!isGreen(spec)) throw new Error(`${spec}.spec.ts is red before any guard is taken out`);
}
const survived = wanted.filter((mutation) => !isCaught(mutation));
console.log(`${wanted.length - survived.length} guards tested, ${survived.length} not`);
process.exitCode = survived.length === 0 ? 0 : 1;

function isCaught({ guard, file, find, replace, spec }: Mutation): boolean {
  const target = path.join(root, file);
  const whole = readFileSync(target, 'utf8');
  const restore = () => writeFileSync(target, whole);
  if (whole.split(find).length !== 2) {
    console.log(`${guard.padEnd(42)} ${spec.padEnd(18)} NOT FOUND exactly once: ${find}`);
    return false;
  }
  process.once('exit', restore);
  try {
    writeFileSync(
      target,
      whole.replace(find, () => replace),
    );
    const caught = !isGreen(spec);
    console.log(`${guard.padEnd(42)} ${spec.padEnd(18)} ${caught ? 'red, as it should be' : 'SURVIVED'}`);
    return caught;
  } finally {
    restore();
    process.off('exit', restore);
  }
}

function isGreen(spec: string): boolean {
  const args = ['test', '--config', 'e2e', '--project=electron', '--max-failures=1', `e2e/electron/${spec}.spec.ts`];
  const env = { ...process.env, CHROMIUM: chromium };
  return spawnSync(process.execPath, [playwright, ...args], { cwd: root, env, stdio: 'ignore' }).status === 0;
}
