import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type * as Electron from 'electron';
import { app } from './app.ts';
import type { CdpEvent } from './cdp.ts';
import type { Protocol } from './cdp-protocol.ts';
import { createCodec } from './codec.ts';
import { FrameTree } from './frames.ts';
import { invoke } from './ipc-main.ts';
import { fromChromium, toChromium } from './protocol.ts';
import { addressOf, decide } from './requests.ts';
import { cdp, preloadWorldName, secrets } from './runtime.ts';
import { permissionStates } from './session.ts';
import { ModelledEvents, preventable, strict } from './strict.ts';
import type { DeliverMessage, InvokeMessage } from './world/bridge-messages.ts';
import { pageSource, preloadSource } from './world/injected-source.ts';

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

const events = ['will-navigate', 'will-attach-webview', 'did-finish-load', 'dom-ready', 'did-navigate', 'destroyed'];
const codec = createCodec();
let nextId = 1;

/** One page in Chromium, with the side of it that main sees. */
export class StandinWebContents extends ModelledEvents {
  readonly id = nextId++;
  /** What main gets to see of this object. */
  readonly seen: Electron.WebContents = strict('webContents', this) as unknown as Electron.WebContents;
  targetId = '';
  sessionId = '';
  isGone = false;
  isClosing = false;
  private url = '';
  private mainFrame = '';
  private loading: string | null = null;
  private preloadContext: number | null = null;
  private openHandler: OpenHandler | null = null;
  private readonly frames = new FrameTree();
  private readonly created = Promise.withResolvers<void>();
  private readonly started: Promise<void>;
  private readonly preload: string | undefined;

  constructor(preload: string | undefined, size: { readonly width: number; readonly height: number }) {
    super('webContents', events);
    this.preload = preload;
    app.emit('web-contents-created', {}, this.seen);
    this.started = this.start(size);
  }

  setWindowOpenHandler = (handler: OpenHandler) => {
    this.openHandler = handler;
  };
  getURL = () => this.url;
  isDestroyed = () => this.isGone;
  send = (channel: string, ...args: unknown[]) => {
    void this.deliver({ kind: 'event', channel, args }, this.preloadContext);
  };

  loadURL = async (url: string) => {
    await this.started;
    this.loading = url;
    const finished = new Promise<void>((resolve) => this.once('did-finish-load', resolve));
    const { errorText } = await this.command('Page.navigate', { url: toChromium(url) });
    if (errorText !== undefined) throw new Error(`${errorText} loading '${url}'`);
    await finished;
    this.loading = null;
  };

  /** Sends this page a command. */
  command<Name extends keyof Protocol.CommandParameters>(method: Name, params: Protocol.CommandParameters[Name]) {
    return cdp().send(method, params, this.sessionId);
  }

  /**
   * Closes the page. Chromium gives a close to the document of the moment, and a navigation that commits meanwhile
   * loses it (answered, never done): `boot.ts` asks again for each next document while `isClosing`.
   */
  async shut(): Promise<void> {
    this.isClosing = true;
    await this.created.promise;
    // The page may have gone by itself meanwhile.
    await cdp()
      .send('Target.closeTarget', { targetId: this.targetId })
      .catch(() => {});
  }

  /** True when main lets this page open the address in a window of its own. */
  mayOpen(url: string): boolean {
    const details = { url, frameName: '', features: '', disposition: 'new-window' } as Electron.HandlerDetails;
    return this.openHandler === null || this.openHandler(details).action === 'allow';
  }

  /** Takes one event of Chromium's for this page. */
  async handle(event: CdpEvent): Promise<void> {
    if (event.name === 'Runtime.executionContextCreated') this.contextCreated(event.params.context);
    else if (event.name === 'Page.frameNavigated') this.frameNavigated(event.params.frame);
    else if (event.name === 'Page.domContentEventFired') this.emit('dom-ready');
    else if (event.name === 'Page.loadEventFired') this.loaded();
    else if (event.name === 'Runtime.bindingCalled') await this.invoked(event.params);
    else if (event.name === 'Fetch.requestPaused') await this.requestPaused(event.params);
  }

  private async start(size: { readonly width: number; readonly height: number }): Promise<void> {
    this.targetId = await createTarget(size);
    this.created.resolve();
    const attached = await cdp().send('Target.attachToTarget', { targetId: this.targetId, flatten: true });
    this.sessionId = attached.sessionId;
    await this.injectWorlds(await this.applyPermissions());
    await this.command('Page.enable', {});
    await this.command('Runtime.enable', {});
    await this.command('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    this.mainFrame = (await this.command('Page.getFrameTree', {})).frameTree.frame.id;
  }

  private async applyPermissions(): Promise<Record<string, boolean>> {
    const states = permissionStates(this.seen);
    for (const { name, isGranted } of states) {
      await cdp().send('Browser.setPermission', { permission: { name }, setting: isGranted ? 'granted' : 'denied' });
    }
    return Object.fromEntries(states.map(({ name, looksGranted }) => [name, looksGranted]));
  }

  private async injectWorlds(looksGranted: Record<string, boolean>): Promise<void> {
    const hasPreload = this.preload !== undefined;
    const page = pageSource({ hasPreload, popupsDenied: !this.mayOpen('about:blank'), looksGranted });
    await this.command('Page.addScriptToEvaluateOnNewDocument', { source: page });
    if (this.preload === undefined) return;
    await this.command('Runtime.addBinding', { name: secrets.binding, executionContextName: preloadWorldName });
    const source = preloadSource(readFileSync(this.preload, 'utf8'));
    await this.command('Page.addScriptToEvaluateOnNewDocument', { worldName: preloadWorldName, source });
  }

  private contextCreated(context: Protocol.Runtime.ExecutionContextDescription): void {
    const frame = this.frames.addContext(context);
    if (context.name === preloadWorldName && frame === this.mainFrame) this.preloadContext = context.id;
  }

  private frameNavigated(frame: Protocol.Page.Frame): void {
    this.frames.navigated(frame);
    if (frame.parentId !== undefined) return;
    this.url = fromChromium(frame.url);
    this.emit('did-navigate', {}, this.url);
  }

  private loaded(): void {
    if (this.url !== '' && this.url !== 'about:blank') this.emit('did-finish-load');
  }

  private async invoked({ payload, executionContextId }: Protocol.Runtime.bindingCalledPayload): Promise<void> {
    const { id, channel, args } = codec.decode(payload) as InvokeMessage;
    const senderFrame = this.frames.senderOf(executionContextId);
    const event = { type: 'frame', sender: this.seen, senderFrame } as unknown as Electron.IpcMainInvokeEvent;
    const answer = await invoke(channel, event, [...args]).then(
      (value): DeliverMessage => ({ kind: 'reply', id, value }),
      (error: unknown): DeliverMessage => {
        const message = `Error invoking remote method '${channel}': ${String(error)}`;
        return { kind: 'failure', id, message };
      },
    );
    await this.deliver(answer, executionContextId);
  }

  private async deliver(message: DeliverMessage, contextId: number | null): Promise<void> {
    // As in Electron, an event for a page that is not there yet, or no longer, is lost.
    if (this.isGone || contextId === null) return;
    const expression = `${secrets.binding}Deliver(${JSON.stringify(codec.encode(message))})`;
    await this.command('Runtime.evaluate', { expression, contextId }).catch((error: unknown) => {
      if (!/context|closed/i.test(String(error))) throw error;
    });
  }

  private async requestPaused(paused: Protocol.Fetch.requestPausedPayload): Promise<void> {
    const { requestId, request, resourceType, frameId } = paused;
    const url = addressOf(request);
    if (resourceType === 'Document' && frameId === this.mainFrame && this.loading !== url) {
      const event = Object.assign(preventable(), { url });
      this.emit('will-navigate', event, url);
      if (event.defaultPrevented) {
        await this.command('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
        return;
      }
    }
    const outcome = await decide(request);
    if (outcome.kind === 'fail') {
      await this.command('Fetch.failRequest', { requestId, errorReason: outcome.reason });
    } else if (outcome.kind === 'continue') await this.command('Fetch.continueRequest', { requestId });
    else await this.command('Fetch.fulfillRequest', { requestId, ...outcome.response });
  }
}

/** Far longer than Chromium takes (some 100 ms on a busy machine). */
const createTargetMs = 3_000;

/**
 * Makes a page in a window of its own. Chromium at times never answers this command when it comes while the first window is
 * still loading (1 of 40 times; the trace then shows the command, every later one answered, and no target made): it is asked
 * once more, and should both be answered after all, the second page is closed again.
 */
async function createTarget(size: { readonly width: number; readonly height: number }): Promise<string> {
  const ask = async () => {
    const made = await cdp().send('Target.createTarget', { url: 'about:blank', newWindow: true, ...size });
    return made.targetId;
  };
  const first = ask();
  const answered = await Promise.race([first, pause(createTargetMs, null, { ref: false })]);
  if (answered !== null) return answered;
  void first.then(
    (targetId) => cdp().send('Target.closeTarget', { targetId }),
    () => {},
  );
  return ask();
}
