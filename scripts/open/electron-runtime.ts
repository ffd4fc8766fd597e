import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** How long fetching the runtime may take before the preview is opened instead. */
const patienceMs = 60_000;
const progressEveryMs = 5_000;

/** Electron's executable where its runtime is installed, else null; the package itself brings only types. */
export function installedRuntime(root: string, environment: NodeJS.ProcessEnv): string | null {
  const override = environment.ELECTRON_OVERRIDE_DIST_PATH;
  const name = path.join(root, 'node_modules/electron/path.txt');
  const executable = existsSync(name) ? readFileSync(name, 'utf8') : 'electron';
  const file = path.join(override ?? path.join(root, 'node_modules/electron/dist'), executable);
  return existsSync(file) ? file : null;
}

/** Fetches the runtime by Electron's own installer, where that is wanted and possible; tells every few seconds that it goes on. */
export async function fetchRuntime(
  root: string,
  environment: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<string | null> {
  if (environment.ELECTRON_SKIP_BINARY_DOWNLOAD) return null;
  say(`fetching Electron's runtime (once; at most ${patienceMs / 1000} s)`);
  const installer = path.join(root, 'node_modules/electron/install.js');
  const child = spawn(process.execPath, [installer], { cwd: root, timeout: patienceMs, stdio: 'ignore' });
  const startedAt = Date.now();
  const telling = setInterval(
    () => say(`… still fetching, ${Math.trunc((Date.now() - startedAt) / 1000)} s`),
    progressEveryMs,
  );
  await new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  clearInterval(telling);
  return installedRuntime(root, environment);
}

/** True where a window can be shown at all. */
export function hasDisplay(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): boolean {
  if (platform !== 'linux') return environment.SSH_CONNECTION === undefined;
  return Boolean(environment.DISPLAY) || Boolean(environment.WAYLAND_DISPLAY);
}
