import { readFile } from 'node:fs/promises';
import path from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** A file of the built window. */
export interface PageFile {
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Reads a file below `root` by the path of its address; null when there is none, or when it lies outside. */
export async function readPageFile(root: string, pathname: string): Promise<PageFile | null> {
  const file = fileBelow(root, pathname);
  const mediaType = file === null ? undefined : mediaTypes[path.extname(file)];
  if (file === null || mediaType === undefined) return null;
  const bytes = await readFile(file).catch(() => null);
  return bytes === null ? null : { mediaType, bytes: new Uint8Array(bytes) };
}

function fileBelow(root: string, pathname: string): string | null {
  const decoded = decodePath(pathname === '/' ? '/index.html' : pathname);
  if (decoded === null) return null;
  const file = path.resolve(root, `.${decoded}`);
  const relative = path.relative(root, file);
  const isOutside =
    relative === '' || relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
  return isOutside ? null : file;
}

/** A NUL would end the name early in the system call, and broken escapes have no name at all. */
function decodePath(pathname: string): string | null {
  try {
    const decoded = decodeURIComponent(pathname);
    return decoded.includes('\0') ? null : decoded;
  } catch {
    return null;
  }
}
