import type { Encoding } from '../store/outcome.ts';
import { readArchived } from './archive.ts';
import { decodeLeniently, firstLook } from './decode.ts';
import { placeOfLine } from './place.ts';
import { readArchivedSheets } from './read-sheets.ts';
import { createRecordReader } from './records.ts';
import { rowText, type Sheet, type WorkbookKind, WorkbookRefused } from './workbook/workbook.ts';

/** An archived file and how it was read; encoding null for one that never was. */
export interface ArchivedText {
  readonly dataFolder: string;
  readonly sha256: string;
  readonly encoding: Encoding | null;
}

/** Lines of a file for showing; of a workbook the rows of one sheet, beside the names of all. */
export interface ShownLines {
  readonly lines: readonly string[];
  /** Whether more follow. */
  readonly more: boolean;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
}

/** Physical lines of an archived file from `fromLine` on, or rows of the named sheet, or of the first where none has the name. */
export async function readLines(
  file: ArchivedText,
  { sheet, fromLine, count }: { readonly sheet: string | null; readonly fromLine: number; readonly count: number },
): Promise<ShownLines> {
  const kind = workbookKind(file.encoding ?? (await guess(file)));
  if (!kind) return { ...(await textLines(file, fromLine, count)), sheet: null, sheets: [] };
  const sheets = await sheetsOf(file, kind);
  const shown = sheets.find(({ name }) => name === sheet) ?? sheets[0];
  const rows = shown?.rows ?? [];
  return {
    lines: rows.slice(fromLine - 1, fromLine - 1 + count).map(rowText),
    more: rows.length >= fromLine + count,
    sheet: shown?.name ?? null,
    sheets: sheets.map(({ name }) => name),
  };
}

async function textLines(file: ArchivedText, fromLine: number, count: number) {
  const lines: string[] = [];
  let line = 0;
  let rest = '';
  for await (const chunk of leniently(file)) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      line++;
      if (line >= fromLine && lines.length < count) lines.push(part.replace(/\r$/, ''));
      else if (lines.length >= count) return { lines, more: true };
    }
  }
  if (rest === '') return { lines, more: false };
  if (lines.length >= count) return { lines, more: true };
  if (line + 1 >= fromLine) lines.push(rest);
  return { lines, more: false };
}

/** The raw text of the records that start at `lines`, by line; of a workbook the rows at these places. */
export async function readRecords(
  file: ArchivedText,
  delimiter: string,
  lines: readonly number[],
): Promise<Map<number, string>> {
  const kind = workbookKind(file.encoding);
  if (!kind) return textRecords(file, delimiter, lines);
  const sheets = await sheetsOf(file, kind);
  return new Map(
    lines.map((line) => {
      const { sheet, row } = placeOfLine(line);
      return [line, rowText(sheets[sheet]?.rows[row - 1] ?? [])];
    }),
  );
}

async function textRecords(file: ArchivedText, delimiter: string, lines: readonly number[]) {
  const wanted = new Set(lines);
  const last = Math.max(0, ...lines);
  const found = new Map<number, string>();
  let passed = false;
  const reader = createRecordReader(delimiter, (record) => {
    if (wanted.has(record.line)) found.set(record.line, record.text);
    passed = record.line > last;
  });
  for await (const chunk of leniently(file)) {
    reader.push(chunk);
    if (passed) break;
  }
  if (!passed) reader.end();
  return found;
}

/** A workbook that cannot be read has nothing to show; why, its import says. */
async function sheetsOf({ dataFolder, sha256 }: ArchivedText, kind: WorkbookKind): Promise<Sheet[]> {
  try {
    return await readArchivedSheets(dataFolder, sha256, kind);
  } catch (error) {
    if (error instanceof WorkbookRefused) return [];
    throw error;
  }
}

function workbookKind(encoding: Encoding | null): WorkbookKind | null {
  return encoding === 'xlsx' || encoding === 'hkex' ? encoding : null;
}

/** Text of an archived file for showing: bytes that do not fit the encoding become a mark, since the file is shown as far as it can be. */
export async function* leniently(file: ArchivedText): AsyncGenerator<string> {
  const encoding = file.encoding ?? (await guess(file));
  const isText = encoding !== 'xlsx' && encoding !== 'hkex';
  yield* decodeLeniently(readArchived(file.dataFolder, file.sha256), isText ? encoding : 'utf-8');
}

async function guess({ dataFolder, sha256 }: ArchivedText): Promise<Encoding> {
  for await (const chunk of readArchived(dataFolder, sha256)) {
    const look = firstLook(chunk);
    return look.kind === 'known' ? look.encoding : 'utf-8';
  }
  return 'utf-8';
}
