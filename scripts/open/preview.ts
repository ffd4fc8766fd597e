import { spawn } from 'node:child_process';
import path from 'node:path';

/** Runs the preview until it ends; `opened` gets the address as soon as it listens. */
export function runPreview(root: string, args: readonly string[], opened: (address: string) => void): Promise<number> {
  const entry = path.join(root, 'electron/preview.ts');
  const child = spawn(process.execPath, [entry, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const isFirst = !output.includes('\n');
    output += chunk.toString();
    if (isFirst && output.includes('\n')) opened(output.slice(0, output.indexOf('\n')));
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

/** Opens the system's browser; whether there is one shows on the screen, so nothing is waited for. */
export function openBrowser(address: string): void {
  const [command, ...args] = browserCommand(process.platform, address);
  // Without a listener, a missing command would end this process too.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

function browserCommand(platform: NodeJS.Platform, address: string): [string, ...string[]] {
  if (platform === 'darwin') return ['open', address];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  return ['xdg-open', address];
}
