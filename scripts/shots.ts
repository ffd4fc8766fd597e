// Pictures of every view over the shipped sample: npm run shots [-- FOLDER [PART OF A NAME]], or -- --docs for the README's.
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildApp } from './build/build-app.ts';
import { say } from './setup/steps.mjs';
import { startPreview } from './shots/start-preview.ts';
import { takeShots } from './shots/take-shots.ts';

const repository = path.dirname(import.meta.dirname);
/** Pictures that the README shows, and what they are called there. */
const OF_DOCS: Readonly<Record<string, string>> = {
  'week-zh-light-1280': 'week',
  'week-trace-zh-light-1280': 'week-trace',
  'flows-zh-dark-1280': 'flows-dark',
  'indices-en-light-1280': 'indices-en',
  'report-zh-light-1280': 'report-view',
};
const isForDocs = process.argv.includes('--docs');
const [folder = path.join(repository, 'shots'), part = ''] = process.argv.slice(2).filter((each) => each !== '--docs');
const out = path.resolve(process.env.INIT_CWD ?? '.', folder);
const isWanted = (name: string) => (isForDocs ? name in OF_DOCS : name.includes(part));

await buildApp(repository, say);
const data = await mkdtemp(path.join(tmpdir(), 'shots-'));
const preview = await startPreview(repository, data);
try {
  await mkdir(out, { recursive: true });
  await takeShots({ address: preview.address, out, isWanted, say });
  if (isForDocs)
    for (const [name, called] of Object.entries(OF_DOCS))
      await copyFile(path.join(out, `${name}.png`), path.join(repository, 'docs', `${called}.png`));
} finally {
  await preview.stop();
  await rm(data, { recursive: true, force: true });
}
