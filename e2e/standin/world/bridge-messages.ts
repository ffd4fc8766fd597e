/**
 * What the two worlds of a page say to each other, as events of the document: they share nothing but the DOM, as in
 * Electron, and every value between them is cloned.
 */

/** A value, or a function of the other world by number. */
export type Packed = { readonly value: unknown } | { readonly fn: number };

/** The exposed API as a tree: functions by number, objects, and plain values. */
export type ApiTree = Packed | { readonly members: Readonly<Record<string, ApiTree>> };

/** Page to preload: call the exposed function `fn`. */
export interface CallMessage {
  readonly fn: number;
  readonly call: number;
  readonly args: readonly Packed[];
}

/** Preload to page, while the call runs: what it returned, threw, or that a promise follows. */
export type ReturnMessage =
  | { readonly call: number; readonly kind: 'value'; readonly result: Packed }
  | { readonly call: number; readonly kind: 'error'; readonly message: string }
  | { readonly call: number; readonly kind: 'promise' };

/** Preload to page, later: how the promise ended. */
export type SettleMessage =
  | { readonly call: number; readonly kind: 'value'; readonly result: Packed }
  | { readonly call: number; readonly kind: 'error'; readonly message: string };

/** Preload to page: call the page's own function `fn`, handed over in an argument before. */
export interface CallbackMessage {
  readonly fn: number;
  readonly args: readonly Packed[];
}

/** Preload to page: put this API on `window`. */
export interface ExposeMessage {
  readonly key: string;
  readonly tree: ApiTree;
}

/** Main to preload world: an answer to an invoke, or an event. */
export type DeliverMessage =
  | { readonly kind: 'reply'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | { readonly kind: 'event'; readonly channel: string; readonly args: readonly unknown[] };

/** Preload world to main. */
export interface InvokeMessage {
  readonly id: number;
  readonly channel: string;
  readonly args: readonly unknown[];
}
