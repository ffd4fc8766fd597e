// The sample week's report from a cold process, against a script of pandas, matplotlib and python-docx: medians of interleaved rounds.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { RESOURCES } from './bench-desk.ts';
import { quantile } from './quantile.ts';

const ROUNDS = Number(process.argv[2] ?? 5);
const DROP = path.join(RESOURCES, 'samples/drop');
const work = mkdtempSync(path.join(tmpdir(), 'desk-bench-'));
const scripts = path.join(import.meta.dirname, 'report');
/** What is measured of ours: `kept` has the files in its data folder already, as on every day but the first. */
const OURS = [
  { name: 'DOCX, files read first', formats: 'docx', kept: false },
  { name: 'DOCX, files already in', formats: 'docx', kept: true },
  {
    name: 'DOCX, PPTX, XLSX, HTML and pictures, files read first',
    formats: 'docx,pptx,xlsx,html,pictures',
    kept: false,
  },
] as const;

/** Wall time of a process in ms; null where it failed. */
function timed(command: string, args: readonly string[], log: 'inherit' | 'pipe'): number | null {
  const began = performance.now();
  const { status, stderr } = spawnSync(command, args, { stdio: ['ignore', 'ignore', log] });
  if (status === 0) return performance.now() - began;
  if (stderr) process.stderr.write(`the rival is left out: ${stderr.toString().trim().split('\n').at(-1)}\n`);
  return null;
}

/** One report by the desk, in a process of its own. */
function ours({ formats, kept }: (typeof OURS)[number], round: number): number {
  const data = path.join(work, kept ? 'kept' : `data-${round}-${formats}`);
  const ms = timed(process.execPath, [path.join(scripts, 'report-once.ts'), data, DROP, out, formats], 'inherit');
  if (ms === null) throw new Error(`no ${formats} was written`);
  if (!kept) rmSync(data, { recursive: true });
  return ms;
}

const out = path.join(work, 'out');
mkdirSync(out);
// Once for the file caches of both, and for the folder that keeps its files.
for (const measured of OURS) ours(measured, -1);
const rivalArgs = [path.join(scripts, 'rival_report.py'), DROP, out];
const hasRival = timed('python3', rivalArgs, 'pipe') !== null;
const times = OURS.map((): number[] => []);
const theirs: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  for (const [index, measured] of OURS.entries()) times[index]?.push(ours(measured, round));
  const rival = hasRival ? timed('python3', rivalArgs, 'pipe') : null;
  if (rival !== null) theirs.push(rival);
}
if (theirs.length > 0)
  console.log(`pandas, matplotlib, python-docx: ${quantile(theirs, 0.5).toFixed(0)} ms for its DOCX`);
for (const [index, { name }] of OURS.entries()) {
  const own = quantile(times[index] ?? [], 0.5);
  const ratio = theirs.length === 0 ? '' : `, ${(own / quantile(theirs, 0.5)).toFixed(2)} of the script`;
  console.log(`${name}: ${own.toFixed(0)} ms${ratio}`);
}
console.log(`${readdirSync(out).length} files and folders written`);
rmSync(work, { recursive: true, force: true });
