import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { OperationName, OutputOf } from '../../shared/contract/operations.ts';
import { openBenchDesk, RESOURCES } from '../bench-desk.ts';

const root = path.resolve(import.meta.dirname, '../..');
const SAMPLE = path.join(RESOURCES, 'samples/drop');

/** The preview over the shipped sample: the built window, and the desk behind it. */
export interface Host {
  /** Opens it once, token included. */
  readonly address: string;
  /** From the start of its process until it listened. */
  readonly startMs: number;
  readonly stop: () => Promise<void>;
}

/** Monday of a week, as the desk lists them: the newest first. */
export type Monday = OutputOf<'weeks'>['weeks'][number]['from'];

/** Takes the sample in, so that no start has to; tells its weeks. */
export async function takeInSample(data: string): Promise<readonly Monday[]> {
  const desk = await openBenchDesk(data, SAMPLE, () => new Date());
  const call = async <Name extends OperationName>(name: Name): Promise<OutputOf<Name>> => {
    const reply = await desk.call({ callId: 'bench', name, input: {}, lang: 'zh' });
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value as OutputOf<Name>;
  };
  await call('sync');
  const { weeks } = await call('weeks');
  await desk.close();
  return weeks.map(({ from }) => from);
}

/** Starts the preview as a process of its own over what `takeInSample` left. */
export async function startHost(data: string): Promise<Host> {
  const startedAt = performance.now();
  const args = ['electron/preview.ts', '--data', data, '--drop', SAMPLE];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += String(chunk);
    if (printed.includes('\n')) break;
  }
  if (!printed.includes('\n')) throw new Error('the preview ended before it listened');
  return {
    address: printed.trim(),
    startMs: performance.now() - startedAt,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
