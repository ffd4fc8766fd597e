import type { TextEncoding } from '../../shared/contract/imports.ts';
import type { Encoding } from '../store/outcome.ts';
import { readArchived } from './archive.ts';
import { decode, decodeLeniently, firstLook, NotThisEncoding } from './decode.ts';
import { HEADER_LINES, headerOf } from './detect.ts';
import { knownHeadings } from './guess-mapping.ts';
import { readArchivedSheets } from './read-sheets.ts';
import { createRecordReader, delimiterOf, delimiterSet } from './records.ts';

/** One of a file's first rows, split into cells. */
export interface FirstRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** How a file begins, and how that was read. */
export interface FirstRows {
  readonly encoding: Encoding;
  /** Null for a workbook. */
  readonly delimiter: string | null;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly rows: readonly FirstRow[];
}

/** What its user said of it; null leaves it to the file. */
export interface Wanted {
  readonly encoding: TextEncoding | null;
  readonly delimiter: string | null;
  readonly sheet: string | null;
}

const ROWS = 30;
/** Text enough for so many rows of any table. */
const CHARACTERS = 65_536;

/** The first rows of an archived file as cells; throws `WorkbookRefused` where there are none to read. */
export async function readFirstRows(dataFolder: string, sha256: string, wanted: Wanted): Promise<FirstRows> {
  const [encoding, head] = await beginningOf(dataFolder, sha256, wanted.encoding);
  if (encoding === 'xlsx' || encoding === 'hkex') {
    const sheets = await readArchivedSheets(dataFolder, sha256, encoding);
    const shown = sheets.find(({ name }) => name === wanted.sheet) ?? sheets[0];
    const rows = (shown?.rows ?? []).slice(0, ROWS).map((cells, index) => ({ line: index + 1, cells }));
    return {
      encoding,
      delimiter: null,
      sheet: shown?.name ?? null,
      sheets: sheets.map(({ name }) => name),
      rows: rows.filter(({ cells }) => cells.length > 0),
    };
  }
  const text = head.replace(/^\ufeff/, '');
  const delimiter = wanted.delimiter ?? delimiterSet(text.split('\n', 1)[0] ?? '') ?? likeliestDelimiter(text);
  const rows: FirstRow[] = [];
  const reader = createRecordReader(
    delimiter,
    ({ line, cells }) => void (rows.length < ROWS && rows.push({ line, cells })),
  );
  reader.push(text);
  reader.end();
  return { encoding, delimiter, sheet: null, sheets: [], rows };
}

/** The line of the likeliest header: the row with most headings that are known, else the first of the widest. */
export function likeliestHeader(rows: readonly FirstRow[]): number | null {
  const near = rows.slice(0, HEADER_LINES);
  const widest = Math.max(0, ...near.map(({ cells }) => headerOf(cells).length));
  const score = ({ cells }: FirstRow) => 1000 * knownHeadings(cells) + (headerOf(cells).length === widest ? 1 : 0);
  const best = near.reduce<FirstRow | null>((found, row) => (found && score(found) >= score(row) ? found : row), null);
  return best?.line ?? null;
}

/** The delimiter of the line that it splits into most cells. */
function likeliestDelimiter(text: string): string {
  const lines = text.split(/\r?\n/, HEADER_LINES);
  const cells = (line: string) => line.split(delimiterOf(line)).length;
  return delimiterOf(lines.reduce((best, line) => (cells(line) > cells(best) ? line : best), ''));
}

async function beginningOf(
  dataFolder: string,
  sha256: string,
  wanted: TextEncoding | null,
): Promise<[encoding: Encoding, text: string]> {
  if (wanted) return [wanted, await textOf(decodeLeniently(readArchived(dataFolder, sha256), wanted))];
  for await (const chunk of readArchived(dataFolder, sha256)) {
    const look = firstLook(chunk);
    if (look.kind !== 'known') break;
    const { encoding } = look;
    if (encoding === 'xlsx' || encoding === 'hkex') return [encoding, ''];
    return [encoding, await textOf(decodeLeniently(readArchived(dataFolder, sha256), encoding))];
  }
  try {
    return ['utf-8', await textOf(decode(readArchived(dataFolder, sha256), 'utf-8'))];
  } catch (error) {
    if (!(error instanceof NotThisEncoding)) throw error;
    return ['gb18030', await textOf(decodeLeniently(readArchived(dataFolder, sha256), 'gb18030'))];
  }
}

async function textOf(texts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of texts) {
    text += piece;
    if (text.length >= CHARACTERS) break;
  }
  return text;
}
