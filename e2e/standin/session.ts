import type * as Electron from 'electron';
import { fail, strict } from './strict.ts';

type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type BeforeRequest = (details: { url: string }, decide: (response: { cancel?: boolean }) => void) => void;

/** Chromium's permissions that the specs ask for, with Electron's name of each. */
const permissionNames = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  midi: 'midi',
  camera: 'media',
  microphone: 'media',
  'clipboard-read': 'clipboard-read',
} as const;

/** One permission: what a page is told that asks for it, and one that only looks it up. */
export interface PermissionState {
  readonly name: keyof typeof permissionNames;
  readonly isGranted: boolean;
  readonly looksGranted: boolean;
}

let beforeRequest: BeforeRequest | null = null;
let requestHandler: RequestHandler = null;
let checkHandler: CheckHandler = null;

/** What main's two handlers say; Electron grants where there is none. */
export function permissionStates(contents: Electron.WebContents): PermissionState[] {
  return (Object.keys(permissionNames) as (keyof typeof permissionNames)[]).map((name) => {
    let isGranted = requestHandler === null;
    // Details differ by permission in Electron; none are modelled, so a handler that reads one fails loudly.
    const none = strict('permission details', {});
    requestHandler?.(
      contents,
      permissionNames[name],
      (granted) => {
        isGranted = granted;
      },
      none as Electron.PermissionRequest,
    );
    const details = none as Electron.PermissionCheckHandlerHandlerDetails;
    return { name, isGranted, looksGranted: checkHandler?.(contents, permissionNames[name], '', details) ?? true };
  });
}

/** True when main's request filter stops the address. */
export function isCancelled(url: string): boolean {
  let cancelled = false;
  beforeRequest?.({ url }, ({ cancel }) => {
    cancelled = cancel ?? false;
  });
  return cancelled;
}

const webRequest = strict('webRequest', {
  onBeforeRequest: (listener: BeforeRequest | null) => {
    if (listener !== null && typeof listener !== 'function') fail('webRequest filters are not modelled');
    beforeRequest = listener;
  },
});

const defaultSession = strict('session.defaultSession', {
  webRequest,
  setPermissionRequestHandler: (handler: RequestHandler) => {
    requestHandler = handler;
  },
  setPermissionCheckHandler: (handler: CheckHandler) => {
    checkHandler = handler;
  },
});

export const session = strict('session', { defaultSession });
