import type { DeskBridge } from '../../shared/contract/envelope.ts';

/** Where the desk finds and keeps its things; every host hands them in, nothing is read from the environment. */
export interface DeskPaths {
  /** Databases, archive and staging; made when absent. */
  readonly data: string;
  /** Drop folders given by the host; they come before those of the settings. */
  readonly drop: readonly string[];
  /** Calendars and fonts that ship with the product. */
  readonly resources: string;
  /** The worker's entry: `electron/worker.ts` from sources, `worker.js` in a build. */
  readonly worker: string;
  /** The drawing engine of the report worker (resvg's WebAssembly). */
  readonly resvgWasm: string;
  /** What takes characters out of the bundled faces (HarfBuzz's WebAssembly). */
  readonly harfbuzzWasm: string;
  /** The data folder is that of the shipped sample. */
  readonly isSample?: true;
}

/** What the desk cannot do by itself; a port that a host lacks is null, and the caller is told. */
export interface DeskPorts {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly log: (line: string) => void;
  readonly version: string;
  readonly chooseFolder: (() => Promise<string | null>) | null;
  /** Asks for a path to save to; null when the user cancels. */
  readonly chooseSavePath: ((fileName: string) => Promise<string | null>) | null;
  readonly clipboard: ClipboardPort | null;
  /** Prints a page; absent or null where this host has no browser. */
  readonly printPdf?: PrintPdf | null;
  /** Turns the desk to the sample's folder or back to the user's; absent where this host cannot. */
  readonly switchData?: (to: 'sample' | 'own') => Promise<void>;
}

/** Prints a page that needs nothing from elsewhere as PDF, on the sheets that its style asks for. */
export type PrintPdf = (html: string) => Promise<Uint8Array>;

/** The system's clipboard. */
export interface ClipboardPort {
  readonly writeImage: (png: Uint8Array) => Promise<void>;
  /** Text, and the same as HTML for programs that take tables; null where it is plain. */
  readonly writeText: (text: string, html: string | null) => Promise<void>;
}

/** Bytes kept for a caller until it fetches them by id (`blob/<id>` on every host). */
export interface StoredBlob {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The application behind every host: the two channels, bytes by id, and its end. */
export interface Desk extends DeskBridge {
  readonly blob: (id: string) => StoredBlob | null;
  /** Starts watching the drop folders and scanning them; a first scan begins at once. */
  readonly watch: () => void;
  readonly close: () => Promise<void>;
}
