import { EventEmitter } from 'node:events';
import type { App, Session } from 'electron';
import { describe, expect, test } from 'vitest';
import { isOwnAddress } from '../own-address.ts';
import { confineNavigation } from './navigation.ts';
import { refusePermissions } from './permissions.ts';
import { staysHere } from './request-filter.ts';
import { isTrustedSender } from './trusted-sender.ts';
import { webPreferences } from './web-preferences.ts';

const own = 'app://desk/index.html';
const foreign = [
  'app://desk.evil/',
  'app://evil/desk',
  'https://desk/',
  'file:///etc/passwd',
  'data:text/html,x',
  'desk',
  '',
];

describe('own addresses', () => {
  test.each([own, 'app://desk/', 'app://desk/blob/a#week'])('%s is ours', (address) => {
    expect(isOwnAddress(address)).toBe(true);
  });
  test.each(foreign)('%j is foreign', (address) => {
    expect(isOwnAddress(address)).toBe(false);
  });
});

describe('senders', () => {
  const top = { url: own, parent: null };
  test('only the top frame of our page is trusted', () => {
    expect(isTrustedSender(top)).toBe(true);
    expect(isTrustedSender(null)).toBe(false);
    // Of a frame's parent only its being there counts.
    expect(isTrustedSender({ url: own, parent: { ...top } as never })).toBe(false);
  });
  test.each(foreign)('a frame at %j is not', (url) => {
    expect(isTrustedSender({ url, parent: null })).toBe(false);
  });
});

test.each([
  [own, true],
  ['data:image/png;base64,AA', true],
  ['blob:app://desk/1', true],
  ['https://example.com/', false],
  ['http://127.0.0.1:1/', false],
  ['ws://127.0.0.1:1/', false],
  ['file:///etc/passwd', false],
  ['not an address', false],
])('a request to %s stays here: %s', (address, stays) => {
  expect(staysHere(address)).toBe(stays);
});

test('an embedded view is refused, which no page can try without its tag', () => {
  const app = new EventEmitter();
  confineNavigation(app as App);
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: () => {} });
  app.emit('web-contents-created', {}, contents);
  let prevented = false;
  contents.emit('will-attach-webview', {
    preventDefault: () => {
      prevented = true;
    },
  });
  expect(prevented).toBe(true);
});

test('every permission is refused, whatever its name', () => {
  const answers: unknown[] = [];
  const session = {
    setPermissionRequestHandler: (
      handler: (contents: null, name: string, decide: (granted: boolean) => void) => void,
    ) => handler(null, 'anything', (granted) => answers.push(granted)),
    setPermissionCheckHandler: (handler: () => boolean) => answers.push(handler()),
  };
  refusePermissions(session as unknown as Session);
  expect(answers).toEqual([false, false]);
});

test('pages run as the checklist of Electron asks', () => {
  expect(webPreferences('/preload.cjs')).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
  });
});
