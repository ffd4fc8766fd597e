import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The parts of an office document (DOCX, PPTX, XLSX) by name: `word/document.xml`. */
export type Parts = Map<string, Uint8Array>;

/** What a zip can state as its parts' time: no office program reads it, and the same data give the same bytes. */
const ZIP_TIME = new Date(1980, 0, 1);
const CONTENT_TYPES = '[Content_Types].xml';
/** Deflated again they only grow. */
const PACKED = /\.(png|jpe?g|xlsx|docx|woff2)$/;

/** Opens a document; throws where it is no zip. */
export function openParts(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
}

/** The parts as one document: content types first, the others by name, all of one time, so that the same parts give the same bytes. */
export function closeParts(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const names = [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const entries: Zippable = Object.fromEntries(
    names.map((name) => [name, [parts.get(name) ?? new Uint8Array(), { level: PACKED.test(name) ? 0 : 6 }]]),
  );
  return zipSync(entries, { mtime: ZIP_TIME });
}

function rank(name: string): number {
  return name === CONTENT_TYPES ? 0 : 1;
}

/** A part as text; throws by name where it is not there. */
export function partText(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = parts.get(name);
  if (!bytes) throw new Error(`no part ${name}`);
  return strFromU8(bytes);
}

export function setPartText(parts: Parts, name: string, text: string): void {
  parts.set(name, strToU8(text));
}

/** The times in a document's own properties, set to one: when it was made is the caller's clock, not the writing library's. */
export function setCreated(parts: Parts, at: string): void {
  if (!parts.has('docProps/core.xml')) return;
  const core = partText(parts, 'docProps/core.xml').replace(
    /(<dcterms:(created|modified)[^>]*>)[^<]*(<)/g,
    (_, open: string, __: string, close: string) => `${open}${at}${close}`,
  );
  setPartText(parts, 'docProps/core.xml', core);
}
