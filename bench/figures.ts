// All figures of the sample's week as SVG and as PNG, warm, against matplotlib drawing the same data: medians of interleaved rounds.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OutputOf } from '../shared/contract/operations.ts';
import { openBenchDesk, RESOURCES } from './bench-desk.ts';
import { quantile } from './quantile.ts';

const ROUNDS = Number(process.argv[2] ?? 5);
const WEEK = '2026-03-16';
const work = mkdtempSync(path.join(tmpdir(), 'desk-bench-'));
const desk = await openBenchDesk(path.join(work, 'data'), path.join(RESOURCES, 'samples/drop'), () => new Date());

async function call(name: string, input: unknown): Promise<unknown> {
  const reply = await desk.call({ callId: 'bench', name, input, lang: 'zh' });
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
  return reply.value;
}

await call('sync', { yes: true });
const { figures } = (await call('figures', { week: WEEK })) as OutputOf<'figures'>;
const data = path.join(work, 'figures.json');
writeFileSync(data, JSON.stringify(figures));

async function drawAll(format: 'svg' | 'png'): Promise<number> {
  const began = performance.now();
  for (const { id } of figures) await call('exportFigure', { id, week: WEEK, format, theme: 'print' });
  return performance.now() - began;
}

/** Milliseconds that matplotlib takes for the same figures, imports and a first round aside; null where it is not installed. */
function matplotlib(format: 'svg' | 'png'): number | null {
  try {
    const script = path.join(import.meta.dirname, 'figures/matplotlib_figures.py');
    const printed = execFileSync('python3', [script, data, format, work], { stdio: ['ignore', 'pipe', 'pipe'] });
    return Number(printed.toString().trim());
  } catch (error) {
    process.stderr.write(`matplotlib is left out: ${String(error).split('\n').at(-2) ?? ''}\n`);
    return null;
  }
}

for (const format of ['svg', 'png'] as const) {
  await drawAll(format);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await drawAll(format));
    const rival = matplotlib(format);
    if (rival === null) break;
    theirs.push(rival);
  }
  const own = quantile(ours, 0.5);
  const ratio = theirs.length === 0 ? '' : `, ${(own / quantile(theirs, 0.5)).toFixed(2)} of matplotlib`;
  console.log(`${figures.length} figures to ${format.toUpperCase()}: ${own.toFixed(0)} ms${ratio}`);
}
await desk.close();
rmSync(work, { recursive: true, force: true });
