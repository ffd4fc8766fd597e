import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** A file that lies in a drop folder. */
export interface DroppedFile {
  readonly path: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
}

/** Locks, drafts and system files that other programs leave beside a file. */
const IGNORED = /^(\.|~\$|~|Thumbs\.db$|desktop\.ini$)|\.(tmp|part|partial|crdownload|download|swp|lock)$/i;

/** Whether a file name is one that no analyst meant to drop. */
export function isIgnored(name: string): boolean {
  return IGNORED.test(name);
}

/**
 * Files of a drop folder and the folders in it, links among them; a folder to which several ways lead is entered once. A folder
 * or file that cannot be read is told through `onProblem` and left out; `leaveOut` is the desk's own folder, which is no export.
 * Nothing in the folder is ever changed.
 */
export function listDropped(
  folder: string,
  leaveOut: string,
  onProblem: (path: string, reason: string) => void,
): DroppedFile[] {
  const found: DroppedFile[] = [];
  const entered = new Set([realPath(leaveOut)]);
  const visit = (directory: string) => {
    const real = realPath(directory);
    if (entered.has(real)) return;
    entered.add(real);
    for (const entry of entriesOf(directory, onProblem)) {
      if (isIgnored(entry.name)) continue;
      const full = path.join(directory, entry.name);
      if (entry.isDirectory()) visit(full);
      else {
        const stat = statSync(full, { throwIfNoEntry: false });
        if (!stat) onProblem(full, 'ENOENT');
        else if (stat.isDirectory()) visit(full);
        else if (stat.isFile())
          found.push({ path: full, name: entry.name, sizeBytes: stat.size, modifiedMs: stat.mtimeMs });
      }
    }
  };
  visit(path.resolve(folder));
  return found;
}

/** The order in which files go in, of whatever folder: by modification time, then name. */
export function inOrder(files: readonly DroppedFile[]): DroppedFile[] {
  return [...files].sort((a, b) => a.modifiedMs - b.modifiedMs || compare(a.name, b.name) || compare(a.path, b.path));
}

/** Where a path leads in the end; a folder that is gone is told when its entries are read. */
function realPath(directory: string): string {
  try {
    return realpathSync(directory);
  } catch {
    return path.resolve(directory);
  }
}

function entriesOf(directory: string, onProblem: (path: string, reason: string) => void): Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch (error) {
    onProblem(directory, error instanceof Error && 'code' in error ? String(error.code) : String(error));
    return [];
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
