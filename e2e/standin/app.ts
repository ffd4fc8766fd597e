import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type * as Electron from 'electron';
import { cdp, runtime } from './runtime.ts';
import { fail, ModelledEvents, preventable, strict } from './strict.ts';

const events = [
  'ready',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'activate',
  'second-instance',
  'web-contents-created',
  'browser-window-created',
];

type Modelled = Pick<
  Electron.App,
  | 'whenReady'
  | 'isReady'
  | 'isPackaged'
  | 'quit'
  | 'exit'
  | 'getPath'
  | 'setPath'
  | 'getAppPath'
  | 'getVersion'
  | 'getName'
  | 'getLocale'
  | 'enableSandbox'
  | 'requestSingleInstanceLock'
>;

class StandinApp extends ModelledEvents implements Modelled {
  readonly isPackaged = false;
  private readonly ready = Promise.withResolvers<void>();
  private readonly paths: Record<string, string> = {
    home: os.homedir(),
    temp: os.tmpdir(),
    appData: path.join(os.homedir(), '.config'),
    documents: path.join(os.homedir(), 'Documents'),
    exe: process.execPath,
  };

  constructor() {
    super('app', events);
  }

  whenReady = () => this.ready.promise;
  isReady = () => runtime.isReady;
  getAppPath = () => runtime.appPath;
  getVersion = () => runtime.version;
  getName = () => runtime.name;
  getLocale = () => 'zh-CN';
  getPath = (name: string) => this.paths[name] ?? fail(`app.getPath('${name}') is not modelled`);
  setPath = (name: string, folder: string) => {
    this.paths[name] = folder;
  };
  enableSandbox = () => {
    if (runtime.isReady) fail('app.enableSandbox() after ready');
  };

  /** A file with the holder's process id; a second process knocks on the holder by a signal, and is told no. */
  requestSingleInstanceLock = () => {
    const lock = path.join(this.getPath('userData'), 'standin.lock');
    mkdirSync(path.dirname(lock), { recursive: true });
    if (knock(lock)) return false;
    writeFileSync(lock, String(process.pid));
    process.on('SIGUSR2', () => this.emit('second-instance', {}, [], ''));
    process.once('exit', () => rmSync(lock, { force: true }));
    return true;
  };

  quit = () => {
    if (runtime.isQuitting) return;
    const event = preventable();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    runtime.isQuitting = true;
    void this.closeAllAndExit();
  };

  exit = (code = 0) => {
    const end = () => process.exit(code);
    const chromium = runtime.chromium;
    if (chromium === null || chromium.process.exitCode !== null || chromium.process.signalCode !== null) return end();
    chromium.process.once('exit', end);
    void cdp().send('Browser.close', {}).catch(end);
  };

  /** For `boot.ts`: the promise and the event, in Electron's order. */
  becomeReady = () => {
    runtime.isReady = true;
    this.emit('ready', {}, {});
    this.ready.resolve();
  };

  private async closeAllAndExit(): Promise<void> {
    for (const window of [...runtime.windows.values()]) {
      window.close();
      // A window that prevented its own closing has taken the quitting back.
      if (!runtime.isQuitting) return;
      await window.gone;
    }
    const event = preventable();
    this.emit('will-quit', event);
    if (event.defaultPrevented) {
      runtime.isQuitting = false;
      return;
    }
    this.emit('quit', {}, 0);
    this.exit(0);
  }
}

function knock(lock: string): boolean {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    // The number may have gone to another program since; the signal would end that one.
    if (!readFileSync(`/proc/${holder}/cmdline`, 'utf8').includes(import.meta.dirname)) return false;
    process.kill(holder, 'SIGUSR2');
    return true;
  } catch {
    // No lock, or its holder is gone.
    return false;
  }
}

export const app = strict('app', new StandinApp());
