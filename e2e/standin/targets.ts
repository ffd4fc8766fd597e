import { openWindows } from './browser-window.ts';
import type { CdpEvent } from './cdp.ts';
import { fromChromium } from './protocol.ts';
import { cdp, runtime } from './runtime.ts';
import { fail } from './strict.ts';

/** Hands Chromium's events to the page they are for, and keeps the windows in step with its pages. */
export async function followTargets(): Promise<void> {
  cdp().on('event', (event, sessionId) => {
    if (sessionId === undefined) followTarget(event);
    else forward(event, sessionId);
  });
  cdp().on('closed', () => {
    // Chromium went first: while quitting that ends every window, else it is a crash.
    if (!runtime.isQuitting) process.exit(1);
    for (const window of openWindows()) window.targetDestroyed();
  });
  await cdp().send('Target.setDiscoverTargets', { discover: true });
}

function forward(event: CdpEvent, sessionId: string): void {
  const contents = openWindows().find((window) => window.contents.sessionId === sessionId)?.contents;
  contents?.handle(event).catch((error: unknown) => {
    if (contents.isGone || contents.isClosing) return;
    process.stderr.write(`electron stand-in: ${String(error)}\n`);
    process.exitCode = 71;
  });
}

function followTarget(event: CdpEvent): void {
  if (event.name === 'Target.targetCreated') popupCreated(event.params.targetInfo);
  else if (event.name === 'Target.targetInfoChanged') closeAgain(event.params.targetInfo.targetId);
  else if (event.name === 'Target.targetDestroyed') windowOf(event.params.targetId)?.targetDestroyed();
}

function windowOf(targetId: string) {
  return openWindows().find((window) => window.contents.targetId === targetId);
}

/** A page that a page opened: Electron would have asked before it was made, here it is closed again. */
function popupCreated(target: { type: string; openerId?: string; url: string; targetId: string }): void {
  const opener = target.type === 'page' && target.openerId !== undefined ? windowOf(target.openerId) : undefined;
  if (!opener) return;
  if (opener.contents.mayOpen(fromChromium(target.url))) fail(`window.open(${target.url}): not modelled when allowed`);
  void cdp().send('Target.closeTarget', { targetId: target.targetId });
}

function closeAgain(targetId: string): void {
  const window = windowOf(targetId);
  if (window?.contents.isClosing) void window.contents.shut();
}
