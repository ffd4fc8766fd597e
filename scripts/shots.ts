import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildApp } from './build/build-app.ts';
import { say } from './setup/steps.mjs';
import { startPreview } from './shots/start-preview.ts';
import { takeShots } from './shots/take-shots.ts';

const repository = path.dirname(import.meta.dirname);
const out = path.resolve(process.env.INIT_CWD ?? '.', process.argv[2] ?? path.join(repository, 'shots'));
const only = process.argv[3] ?? '';

await buildApp(repository, say);
const data = await mkdtemp(path.join(tmpdir(), 'shots-'));
const preview = await startPreview(repository, data);
try {
  await mkdir(out, { recursive: true });
  await takeShots({ address: preview.address, out, only, say });
} finally {
  await preview.stop();
  await rm(data, { recursive: true, force: true });
}
