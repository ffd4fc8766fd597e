import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import packageFile from '../package.json' with { type: 'json' };
import { defaultDataFolder } from './desk/default-data-folder.ts';
import { createDeskWithSample } from './desk/desk-with-sample.ts';
import { chromiumPdf } from './desk/pdf/chromium-pdf.ts';
import { builtPages } from './preview/built-pages.ts';
import { developmentPages } from './preview/development-pages.ts';
import { startPreview } from './preview/server.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    drop: { type: 'string', multiple: true, default: [] },
    port: { type: 'string', default: '0' },
    dev: { type: 'boolean', default: false },
  },
});

const root = path.dirname(import.meta.dirname);
// npm changes the directory; a path is meant from where the user stands.
const here = process.env.INIT_CWD ?? process.cwd();
const paths = {
  data: path.resolve(here, values.data ?? defaultDataFolder(process.platform, os.homedir(), process.env)),
  drop: values.drop.map((folder) => path.resolve(here, folder)),
  resources: path.join(root, 'resources'),
  worker: path.join(root, 'electron/worker.ts'),
  resvgWasm: createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'),
  harfbuzzWasm: createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'),
};
// A browser has no folder dialog and no picture clipboard of ours: it types a path and uses its own.
const ports = {
  now: () => new Date(),
  newId: randomUUID,
  log: (line: string) => process.stderr.write(`${line}\n`),
  version: packageFile.version,
  chooseFolder: null,
  chooseSavePath: null,
  clipboard: null,
  printPdf: chromiumPdf(process.env, process.getuid?.() === 0),
};

const desk = await createDeskWithSample(paths, ports);
const preview = await startPreview(desk, Number(values.port), async (server) =>
  values.dev ? developmentPages(root, desk, server) : builtPages(path.join(root, 'dist/renderer'), desk),
);
desk.watch();
process.stdout.write(`${preview.address}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void preview
      .close()
      .then(desk.close)
      .then(() => process.exit(0));
  });
}
