import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from './build/build-app.ts';
import { fetchRuntime, hasDisplay, installedRuntime } from './open/electron-runtime.ts';
import { openBrowser, runPreview } from './open/preview.ts';
import { run, say } from './setup/steps.mjs';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    drop: { type: 'string', multiple: true, default: [] },
    preview: { type: 'boolean', default: false },
    port: { type: 'string', default: '0' },
    'no-open': { type: 'boolean', default: false },
  },
});

const root = path.dirname(import.meta.dirname);
// npm changes the directory; a path is meant from where the user stands.
const absolute = (folder: string) => path.resolve(process.env.INIT_CWD ?? process.cwd(), folder);
const folders = [
  ...(values.data === undefined ? [] : [`--data=${absolute(values.data)}`]),
  ...values.drop.map((folder) => `--drop=${absolute(folder)}`),
];

await buildApp(root, say);
const canShow = hasDisplay(process.platform, process.env);
const runtime =
  values.preview || !canShow
    ? null
    : (installedRuntime(root, process.env) ?? (await fetchRuntime(root, process.env, say)));
process.exitCode = runtime === null ? await openInBrowser() : await openInElectron(runtime);

function openInElectron(executable: string): Promise<number> {
  // Chromium's sandbox refuses to run as root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return run(executable, [root, ...folders, ...asRoot]);
}

function openInBrowser(): Promise<number> {
  if (!values.preview) say(`${canShow ? "Electron's runtime is not here" : 'no display here'}: opening the preview`);
  return runPreview(root, [...folders, '--port', values.port], (address) => {
    process.stdout.write(`Weekly Desk: ${address}\n`);
    if (canShow && !values['no-open']) openBrowser(address);
  });
}
