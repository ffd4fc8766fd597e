import { beforeEach, expect, test, vi } from 'vitest';

// Electron is the edge of the machine: what it is asked for is written down here.
const electron = vi.hoisted(() => ({ windows: [] as FakeWindow[], sessions: new Map<string, FakeSession>() }));

interface FakeSession {
  page: ((request: Request) => Response) | null;
  decides: ((details: { url: string }, decide: (answer: { cancel: boolean }) => void) => void) | null;
}
interface FakeWindow {
  shown: string;
  isDestroyed: boolean;
  preferences: Record<string, unknown>;
}

vi.mock('electron', () => {
  class BrowserWindow {
    readonly webContents;
    readonly #record: FakeWindow;
    constructor(options: {
      show: boolean;
      webPreferences: Record<string, unknown> & { session: { record: FakeSession } };
    }) {
      const record: FakeWindow = {
        shown: '',
        isDestroyed: false,
        preferences: { ...options.webPreferences, show: options.show },
      };
      this.#record = record;
      electron.windows.push(record);
      this.webContents = {
        executeJavaScript: async () => true,
        printToPDF: async () => {
          if (record.shown.includes('breaks')) throw new Error('no paper');
          return Buffer.from(`%PDF of ${record.shown}`);
        },
      };
      this.loadURL = async (url: string) => {
        const { page } = options.webPreferences.session.record;
        record.shown = (await page?.(new Request(url.replace('app:', 'http:'))).text()) ?? '';
      };
    }
    loadURL: (url: string) => Promise<void>;
    destroy() {
      this.#record.isDestroyed = true;
    }
  }
  const fromPartition = (name: string) => {
    const record: FakeSession = electron.sessions.get(name) ?? { page: null, decides: null };
    electron.sessions.set(name, record);
    return {
      record,
      protocol: {
        handle: (_: string, page: FakeSession['page']) => {
          if (record.page) throw new Error('already handled');
          record.page = page;
        },
        unhandle: () => {
          record.page = null;
        },
      },
      webRequest: {
        onBeforeRequest: (decides: FakeSession['decides']) => {
          record.decides = decides;
        },
      },
      setPermissionRequestHandler: () => {},
      setPermissionCheckHandler: () => {},
      setDevicePermissionHandler: () => {},
    };
  };
  return { BrowserWindow, session: { fromPartition } };
});

const { printPdf } = await import('./print-pdf.ts');
beforeEach(() => electron.windows.splice(0));

test('two pages that are printed at once do not mix, in windows that nobody sees and that end', async () => {
  const printed = await Promise.all(['one', 'two'].map((page) => printPdf(`<p>${page}</p>`)));
  expect(printed.map((bytes) => Buffer.from(bytes).toString())).toEqual(['%PDF of <p>one</p>', '%PDF of <p>two</p>']);
  for (const { isDestroyed, preferences } of electron.windows) {
    expect(isDestroyed).toBe(true);
    expect(preferences).toMatchObject({ show: false, sandbox: true, contextIsolation: true, nodeIntegration: false });
  }
});

test('nothing that the page asks for leaves the machine', async () => {
  await printPdf('<img src="https://example.com/a.png">');
  const decided: boolean[] = [];
  const last = [...electron.sessions.values()].at(-1);
  last?.decides?.({ url: 'https://example.com/a.png' }, ({ cancel }) => decided.push(cancel));
  last?.decides?.({ url: 'data:font/ttf;base64,AA' }, ({ cancel }) => decided.push(cancel));
  expect(decided).toEqual([true, false]);
});

test('a print that fails says so, and its window is gone', async () => {
  await expect(printPdf('breaks')).rejects.toThrow('no paper');
  expect(electron.windows.map(({ isDestroyed }) => isDestroyed)).toEqual([true]);
  expect([...electron.sessions.values()].every(({ page }) => page === null)).toBe(true);
});
