import type { Protocol } from './cdp-protocol.ts';
import { fromChromium } from './protocol.ts';

/** A frame as `senderFrame` shows it. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: SenderFrame | null;
}

/** The frames of one page, told by Chromium's events. */
export class FrameTree {
  private readonly frameOfContext = new Map<number, string>();
  private readonly frames = new Map<string, { readonly url: string; readonly parentId: string | undefined }>();

  addContext(context: Protocol.Runtime.ExecutionContextDescription): string {
    const frameId = String(context.auxData?.frameId ?? '');
    this.frameOfContext.set(context.id, frameId);
    return frameId;
  }

  navigated(frame: Protocol.Page.Frame): void {
    this.frames.set(frame.id, { url: fromChromium(frame.url), parentId: frame.parentId });
  }

  /** The frame that a script context belongs to; null when it is gone. */
  senderOf(contextId: number): SenderFrame | null {
    return this.frame(this.frameOfContext.get(contextId));
  }

  private frame(id: string | undefined): SenderFrame | null {
    const known = id === undefined ? undefined : this.frames.get(id);
    return known ? { url: known.url, parent: this.frame(known.parentId) } : null;
  }
}
