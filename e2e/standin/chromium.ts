import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Cdp } from './cdp.ts';

/** An ordinary Chromium in the place of Electron's content layer. */
export interface Chromium {
  readonly cdp: Cdp;
  readonly process: ChildProcess;
}

const quiet = [
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-extensions',
  '--password-store=basic',
  '--force-color-profile=srgb',
  '--lang=zh-CN',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** Starts Chromium on a profile of its own; CHROMIUM names the executable. */
export async function launchChromium(profile: string): Promise<Chromium> {
  const [command, ...before] = diesWithUs(process.env.CHROMIUM ?? '/usr/bin/chromium');
  const child = spawn(
    command,
    [
      ...before,
      ...(process.env.ELECTRON_STANDIN_HEADFUL ? [] : ['--headless=new']),
      // Chromium's sandbox refuses to run as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      ...quiet,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await debuggingAddress(child);
  const cdp = await Cdp.connect(address);
  // Playwright waits for this line to find the browser.
  process.stderr.write(`DevTools listening on ${address}\n`);
  return { cdp, process: child };
}

/** Where the system can, Chromium ends with this process, even after a SIGKILL. */
function diesWithUs(chromium: string): [string, ...string[]] {
  const setpriv = '/usr/bin/setpriv';
  return existsSync(setpriv) ? [setpriv, '--pdeathsig', 'KILL', chromium] : [chromium];
}

function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(log)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`chromium exited with ${code}\n${log}`)));
  });
}
