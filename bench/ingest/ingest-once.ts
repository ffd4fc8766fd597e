// One sync in a process of its own, so that time and memory are its own: node ingest-once.ts DATA DROP
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { createDesk } from '../../electron/desk/create-desk.ts';

const root = path.resolve(import.meta.dirname, '../..');
const [data = '', drop = ''] = process.argv.slice(2);
const desk = await createDesk(
  {
    data,
    drop: [drop],
    resources: path.join(root, 'resources'),
    worker: path.join(root, 'electron/worker.ts'),
    resvgWasm: '',
  },
  {
    now: () => new Date(),
    newId: randomUUID,
    log: (line) => process.stderr.write(`${line}\n`),
    version: 'bench',
    chooseFolder: null,
    chooseSavePath: null,
    clipboard: null,
  },
);
const startedAt = performance.now();
const reply = await desk.call({ callId: 'bench', name: 'sync', input: {}, lang: 'en' });
const ms = performance.now() - startedAt;
if (!reply.ok) throw new Error(reply.error.message);
process.stdout.write(JSON.stringify({ ms, maxRssMb: process.resourceUsage().maxRSS / 1024, reply: reply.value }));
await desk.close();
