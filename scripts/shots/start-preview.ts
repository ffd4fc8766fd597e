import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A preview over the shipped sample, and how to stop it. */
export interface StartedPreview {
  /** Opens it once, token included. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts the preview on an empty data folder with the sample as its drop folder. */
export async function startPreview(repository: string, data: string): Promise<StartedPreview> {
  const args = ['electron/preview.ts', '--data', data, '--drop', path.join(repository, 'resources/samples/drop')];
  const child = spawn(process.execPath, args, { cwd: repository, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += String(chunk);
    if (printed.includes('\n')) break;
  }
  return {
    address: printed.trim(),
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
