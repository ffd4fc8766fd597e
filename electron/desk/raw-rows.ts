import type { LedgerEntry } from '../store/ledger.ts';
import { readFirstRows } from '../sync/first-rows.ts';
import { openRawRows, type RawRows, rawRowsOf } from '../sync/raw-rows.ts';
import { readArchivedSheets } from '../sync/read-sheets.ts';
import { WorkbookRefused } from '../sync/workbook/workbook.ts';
import type { DeskContext, Handlers } from './context.ts';
import { knownEntry } from './known-entry.ts';

/** The rows of a file, or of one of its sheets, beside the names of all. */
interface OpenFile {
  readonly rows: RawRows;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
}

/** The file that was looked into last stays open: a table that is scrolled asks for piece after piece of it. */
const lastOpened = new WeakMap<DeskContext, { readonly key: string; readonly file: Promise<OpenFile> }>();

export const rawRowsHandlers: Handlers<'fileRows'> = {
  async fileRows({ fileId, sheet, from, count, line }, { desk }) {
    const entry = knownEntry(desk, fileId);
    const { rows, sheets, ...shown } = await opened(desk, entry, sheet);
    const place = Math.max(0, sheets.indexOf(shown.sheet ?? ''));
    const read = (entry.outcome?.columns ?? []).filter((column) => (column.sheet ?? 0) === place);
    const headings = new Map(read.map(({ index, heading }) => [index, heading]));
    return {
      total: rows.total,
      columns: Array.from({ length: rows.width }, (_, index) => ({ heading: headings.get(index) ?? null })),
      rows: await rows.read(from, count),
      recordOfLine: line === null ? null : await rows.recordOf(line),
      sheets,
      ...shown,
    };
  },
};

function opened(desk: DeskContext, entry: LedgerEntry, sheet: string | null): Promise<OpenFile> {
  const encoding = entry.outcome?.decisions?.encoding ?? entry.encoding;
  const key = [entry.sha256, encoding, entry.outcome?.decisions?.delimiter, sheet].join(' ');
  const last = lastOpened.get(desk);
  if (last?.key === key) return last.file;
  const file = openFile(desk, entry, sheet);
  lastOpened.set(desk, { key, file });
  // A file that could not be opened is tried again.
  file.catch(() => lastOpened.delete(desk));
  return file;
}

async function openFile(desk: DeskContext, entry: LedgerEntry, sheet: string | null): Promise<OpenFile> {
  const { sha256, outcome } = entry;
  const dataFolder = desk.paths.data;
  const chosen = outcome?.decisions?.encoding ?? entry.encoding;
  try {
    const first = await readFirstRows(dataFolder, sha256, {
      encoding: chosen === 'xlsx' || chosen === 'hkex' ? null : chosen,
      delimiter: outcome?.decisions?.delimiter ?? null,
      sheet,
    });
    const { encoding, delimiter, sheets } = first;
    if (encoding !== 'xlsx' && encoding !== 'hkex')
      return { rows: await openRawRows({ dataFolder, sha256, encoding }, delimiter ?? ','), sheet: null, sheets };
    const shown = (await readArchivedSheets(dataFolder, sha256, encoding)).find(({ name }) => name === first.sheet);
    const rows = (shown?.rows ?? []).map((cells, index) => ({ line: index + 1, cells }));
    return { rows: rawRowsOf(rows), sheet: first.sheet, sheets };
  } catch (error) {
    // A workbook that cannot be read has nothing to show; why, its import says.
    if (error instanceof WorkbookRefused) return { rows: rawRowsOf([]), sheet: null, sheets: [] };
    throw error;
  }
}
