import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { app } from 'electron';
import { createDeskWithSample } from './desk/desk-with-sample.ts';
import { startShell } from './shell/app.ts';
import { clipboardPort } from './shell/clipboard.ts';
import { dialogPorts } from './shell/dialogs.ts';
import { printPdf } from './shell/print-pdf.ts';

// Chromium's own switches stand among ours, so unknown ones are let through.
const { values } = parseArgs({
  args: process.argv.slice(1),
  strict: false,
  options: {
    'user-data-dir': { type: 'string' },
    data: { type: 'string' },
    drop: { type: 'string', multiple: true },
  },
});
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const built = path.dirname(import.meta.dirname);
const userData = text(values['user-data-dir']);
if (userData !== null) app.setPath('userData', path.resolve(userData));

const paths = {
  data: path.resolve(text(values.data) ?? path.join(app.getPath('userData'), 'desk')),
  drop: [values.drop]
    .flat()
    .flatMap((folder) => text(folder) ?? [])
    .map((folder) => path.resolve(folder)),
  resources: app.isPackaged ? process.resourcesPath : path.join(app.getAppPath(), 'resources'),
  worker: path.join(built, 'main/worker.js'),
  resvgWasm: path.join(built, 'main/resvg.wasm'),
  harfbuzzWasm: path.join(built, 'main/harfbuzz-subset.wasm'),
};
const ports = {
  now: () => new Date(),
  newId: randomUUID,
  log: (line: string) => process.stderr.write(`${line}\n`),
  version: app.getVersion(),
  ...dialogPorts,
  clipboard: clipboardPort,
  printPdf,
};

startShell({ renderer: path.join(built, 'renderer'), preload: path.join(built, 'preload/preload.cjs') }, () =>
  createDeskWithSample(paths, ports),
);
