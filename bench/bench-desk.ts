import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createDesk } from '../electron/desk/create-desk.ts';
import type { Desk } from '../electron/desk/desk.ts';

const root = path.resolve(import.meta.dirname, '..');
export const RESOURCES = path.join(root, 'resources');

/** The product's own desk over folders of a benchmark, run from its sources. */
export function openBenchDesk(data: string, drop: string, now: () => Date): Promise<Desk> {
  return createDesk(
    {
      data,
      drop: [drop],
      resources: RESOURCES,
      worker: path.join(root, 'electron/worker.ts'),
      resvgWasm: createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'),
      harfbuzzWasm: createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'),
    },
    {
      now,
      newId: randomUUID,
      log: (line) => process.stderr.write(`${line}\n`),
      version: 'bench',
      chooseFolder: null,
      chooseSavePath: null,
      clipboard: null,
    },
  );
}
