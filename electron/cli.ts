import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import packageFile from '../package.json' with { type: 'json' };
import { runCli } from './cli/run-cli.ts';
import { createDesk } from './desk/create-desk.ts';
import { defaultDataFolder } from './desk/default-data-folder.ts';
import { chromiumPdf } from './desk/pdf/chromium-pdf.ts';

const root = path.dirname(import.meta.dirname);
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

process.exitCode = await runCli({
  argv: process.argv.slice(2),
  // npm changes the directory; a path is meant from where the user stands.
  here: process.env.INIT_CWD ?? process.cwd(),
  openDesk: ({ data, drop }) =>
    createDesk(
      {
        data: data ?? defaultDataFolder(process.platform, os.homedir(), process.env),
        drop,
        resources: path.join(root, 'resources'),
        worker: path.join(root, 'electron/worker.ts'),
        resvgWasm: createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'),
        harfbuzzWasm: createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'),
      },
      ports,
    ),
  stdout: (bytes) => process.stdout.write(bytes),
  stderr: (text) => process.stderr.write(text),
  showProgress: process.stderr.isTTY,
  untilStopped: () => new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve)),
});
