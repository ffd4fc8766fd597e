import type { WebPreferences } from 'electron';

/**
 * How a page of the desk runs: sandboxed, in a world of its own, without Node.
 *
 * Most of these are Electron's defaults; they are written down so that a changed default cannot loosen them.
 */
export function webPreferences(preload: string): WebPreferences {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    // The spelling checker fetches its dictionaries over the network.
    spellcheck: false,
  };
}
