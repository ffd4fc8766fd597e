const main = 'dist/main/main.js';

/** One guard of the built app, taken away: which text becomes which, and the spec that has to turn red. */
export interface Mutation {
  readonly guard: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  readonly spec: string;
}

/** Every guard of the shell, each removed once. The text is the bundle's, which is not minified. */
export const mutations: readonly Mutation[] = [
  {
    guard: 'content policy header',
    file: main,
    find: '"content-security-policy": [',
    replace: '"x-nothing": [',
    spec: 'content-security',
  },
  {
    guard: 'no inline script',
    file: main,
    find: `"script-src 'self'"`,
    replace: `"script-src 'self' 'unsafe-inline' 'unsafe-eval' data:"`,
    spec: 'content-security',
  },
  {
    guard: 'request filter',
    file: main,
    find: 'decide({ cancel: !staysHere(url) })',
    replace: 'decide({ cancel: false })',
    spec: 'request-filter',
  },
  {
    guard: 'navigation',
    file: main,
    find: 'if (!isOwnAddress(event.url)) event.preventDefault();',
    replace: '',
    spec: 'navigation',
  },
  { guard: 'new windows', file: main, find: 'action: "deny"', replace: 'action: "allow"', spec: 'navigation' },
  {
    guard: 'address parsed, not compared as text',
    file: main,
    find: 'url.host === "desk"',
    replace: 'url.host.startsWith("desk")',
    spec: 'navigation',
  },
  {
    guard: 'sender check',
    file: main,
    find: 'isTrustedSender(event.senderFrame) ?',
    replace: 'true ?',
    spec: 'trusted-sender',
  },
  {
    guard: 'permissions asked for',
    file: main,
    find: 'decide) => decide(false)',
    replace: 'decide) => decide(true)',
    spec: 'permissions',
  },
  {
    guard: 'permissions looked up',
    file: main,
    find: 'setPermissionCheckHandler(() => false)',
    replace: 'setPermissionCheckHandler(() => true)',
    spec: 'permissions',
  },
  {
    guard: 'path traversal',
    file: main,
    find: 'path.isAbsolute(relative) ? null : file',
    replace: 'path.isAbsolute(relative) ? file : file',
    spec: 'path-traversal',
  },
  {
    guard: 'unknown operation names',
    file: main,
    find: 'if (!Object.hasOwn(operations, call.name))',
    replace:
      'if (call.name === "nothing") return { name: "status", input: {} }; if (!Object.hasOwn(operations, call.name))',
    spec: 'calls',
  },
  {
    guard: 'context isolation',
    file: main,
    find: 'contextIsolation: true',
    replace: 'contextIsolation: false',
    spec: 'isolation',
  },
  {
    guard: 'page sandbox',
    file: main,
    find: 'sandbox: true',
    replace: 'sandbox: false',
    spec: 'isolation',
  },
  {
    guard: 'no Node in pages',
    file: main,
    find: 'nodeIntegration: false',
    replace: 'nodeIntegration: true',
    spec: 'isolation',
  },
  {
    guard: 'exact list of channels',
    file: 'dist/preload/preload.cjs',
    find: 'exposeInMainWorld("desk", {',
    replace: 'exposeInMainWorld("desk", { send: () => {},',
    spec: 'isolation',
  },
  {
    guard: 'single instance',
    file: main,
    find: 'if (!app.requestSingleInstanceLock())',
    replace: 'if (false)',
    spec: 'start',
  },
  {
    guard: 'no await of ready while main is evaluated',
    file: main,
    find: 'startShell({',
    replace: 'await app.whenReady();\nstartShell({',
    spec: 'start',
  },
];
