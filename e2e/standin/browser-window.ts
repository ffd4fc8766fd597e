import path from 'node:path';
import type * as Electron from 'electron';
import { app } from './app.ts';
import { needReady, runtime } from './runtime.ts';
import { fail, ModelledEvents, preventable, strict } from './strict.ts';
import { StandinWebContents } from './web-contents.ts';

/** Preferences of Electron's checklist, and the values that no page of ours may ask for. */
const forbidden: Partial<Record<keyof Electron.WebPreferences, boolean>> = {
  nodeIntegration: true,
  nodeIntegrationInWorker: true,
  nodeIntegrationInSubFrames: true,
  contextIsolation: false,
  sandbox: false,
  webSecurity: false,
  allowRunningInsecureContent: true,
  experimentalFeatures: true,
  webviewTag: true,
};
const events = ['ready-to-show', 'show', 'hide', 'focus', 'close', 'closed'];
const open = new Map<number, BrowserWindow>();

/** A window: a page, and the state that a spec can read. */
export class BrowserWindow extends ModelledEvents {
  readonly contents: StandinWebContents;
  readonly webContents: Electron.WebContents;
  private readonly end = Promise.withResolvers<void>();
  private title: string;
  private visible: boolean;

  static getAllWindows = () => [...open.values()];
  static getFocusedWindow = () => [...open.values()].at(-1) ?? null;
  static fromWebContents = (contents: unknown) =>
    [...open.values()].find((window) => window.webContents === contents) ?? null;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', events);
    needReady('BrowserWindow');
    const preferences = options.webPreferences ?? {};
    refuseForbidden(preferences);
    this.title = options.title ?? runtime.name;
    this.visible = options.show ?? true;
    const size = { width: options.width ?? 800, height: options.height ?? 600 };
    this.contents = new StandinWebContents(preferences.preload, size);
    this.webContents = this.contents.seen;
    this.contents.once('did-finish-load', () => this.emit('ready-to-show'));
    const seen = strict('BrowserWindow', this);
    open.set(this.id, seen);
    runtime.windows.set(this.id, this);
    app.emit('browser-window-created', {}, seen);
    // biome-ignore lint/correctness/noConstructorReturn: callers get the strict face, as from Electron.
    return seen;
  }

  get id(): number {
    return this.contents.id;
  }
  get gone(): Promise<void> {
    return this.end.promise;
  }
  loadURL = (url: string) => this.contents.loadURL(url);
  show = () => {
    this.visible = true;
    this.emit('show');
  };
  focus = () => {
    void this.contents.command('Page.bringToFront', {});
    this.emit('focus');
  };
  isVisible = () => this.visible;
  isMinimized = () => false;
  isDestroyed = () => this.contents.isGone;
  getTitle = () => this.title;
  close = () => {
    const event = preventable();
    this.emit('close', event);
    if (event.defaultPrevented) runtime.isQuitting = false;
    else void this.contents.shut();
  };

  /** For `targets.ts`: Chromium says that the page is gone. */
  targetDestroyed = () => {
    this.contents.isGone = true;
    open.delete(this.id);
    runtime.windows.delete(this.id);
    this.emit('closed');
    this.end.resolve();
    if (open.size > 0 || runtime.isQuitting) return;
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
    else app.quit();
  };
}

/** Every open window; for `targets.ts`. */
export function openWindows(): BrowserWindow[] {
  return [...open.values()];
}

/** What Playwright asks to find the window of a page. */
export const webContents = strict('webContents', {
  fromDevToolsTargetId: (targetId: string) =>
    openWindows().find((window) => window.contents.targetId === targetId)?.webContents,
});

function refuseForbidden(preferences: Electron.WebPreferences): void {
  for (const [name, value] of Object.entries(preferences)) {
    if (value === forbidden[name as keyof Electron.WebPreferences])
      fail(`webPreferences.${name}: ${String(value)} is refused`);
  }
  if (preferences.preload !== undefined && !path.isAbsolute(preferences.preload)) {
    fail('webPreferences.preload must be absolute');
  }
}
