import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sampleFiles } from './sample-files.ts';

// Writes the whole sample anew, with the hashes by which its files are known wherever they are imported.
const samples = path.join(import.meta.dirname, '../../resources/samples');
const drop = path.join(samples, 'drop');
const files = sampleFiles();

rmSync(drop, { recursive: true, force: true });
mkdirSync(drop, { recursive: true });
for (const { name, text, rows } of files) {
  writeFileSync(path.join(drop, name), text);
  console.log(`${name}: ${rows} rows, ${Buffer.byteLength(text)} bytes`);
}

const hashes = files.map(({ name, text }) => ({ name, sha256: createHash('sha256').update(text).digest('hex') }));
writeFileSync(path.join(samples, 'manifest.json'), `${JSON.stringify({ files: hashes }, null, 2)}\n`);
