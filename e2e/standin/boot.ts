// Runs an unmodified built main: resolves `electron` to the stand-in, loads main, and then, only then, fires `ready`.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { app } from './app.ts';
import { launchChromium } from './chromium.ts';
import { runtime } from './runtime.ts';
import { followTargets } from './targets.ts';

interface PackageFile {
  readonly name: string;
  readonly productName?: string;
  readonly version: string;
  readonly main: string;
}

const standin = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (name, context, next) => (name === 'electron' ? { url: standin, shortCircuit: true } : next(name, context)),
});

const args = process.argv.slice(2);
const { values, positionals } = parseArgs({ args, strict: false, options: { 'user-data-dir': { type: 'string' } } });
const appPath = path.resolve(positionals[0] ?? '.');
if (!existsSync(path.join(appPath, 'package.json'))) throw new Error(`electron stand-in: no app in ${appPath}`);
const packageFile = JSON.parse(readFileSync(path.join(appPath, 'package.json'), 'utf8')) as PackageFile;
const entry = path.join(appPath, packageFile.main);

Object.defineProperty(process, 'type', { value: 'browser' });
Object.defineProperty(process.versions, 'electron', { value: 'standin', enumerable: true });
process.argv = [process.execPath, ...args];
runtime.appPath = appPath;
runtime.name = packageFile.productName ?? packageFile.name;
runtime.version = packageFile.version;
const userData = values['user-data-dir'];
app.setPath('userData', typeof userData === 'string' ? userData : path.join(app.getPath('appData'), runtime.name));

// Electron fires `ready` once the entry has been evaluated (electron#40719): a top-level await of it never ends.
const deadline = setTimeout(() => {
  process.stderr.write('electron stand-in: main still evaluates after 5 s; awaiting app.whenReady() there deadlocks\n');
  process.exit(70);
}, 5000);
await import(pathToFileURL(entry).href);
clearTimeout(deadline);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
const profile = path.join(app.getPath('userData'), 'Chromium');
mkdirSync(profile, { recursive: true });
runtime.chromium = await launchChromium(profile);
await followTargets();
app.becomeReady();
