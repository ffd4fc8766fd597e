import { type ArchivedText, leniently } from './read-archived.ts';
import { createRecordReader, type FileRecord } from './records.ts';

/** A record of a file as its cells, with the line on which it begins. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The records of a file, any number of them, without the whole of it in memory. */
export interface RawRows {
  readonly total: number;
  /** Cells of the widest record. */
  readonly width: number;
  /** Records from one on (0 is the first), as many as are asked or as there are. */
  readonly read: (from: number, count: number) => Promise<readonly RawRow[]>;
  /** The record that begins on a line, or runs over it; null before the first. */
  readonly recordOf: (line: number) => Promise<number | null>;
}

/** So many records are read in one go, and found again by the line of the first. */
const BLOCK = 2000;
/** Blocks that are kept: where one scrolls, and on either side of it. */
const KEPT = 3;

/** Rows that are all in memory, as those of a sheet are. */
export function rawRowsOf(rows: readonly RawRow[]): RawRows {
  return {
    total: rows.length,
    width: rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0),
    read: async (from, count) => rows.slice(from, from + count),
    recordOf: async (line) => indexOfLine(rows, line),
  };
}

/** Goes once over an archived text and notes where its blocks begin; each is then read from there when it is asked for. */
export async function openRawRows(file: ArchivedText, delimiter: string): Promise<RawRows> {
  const starts: number[] = [];
  let [total, width] = [0, 0];
  await readRecordsFrom(file, delimiter, 1, ({ line, cells }) => {
    if (total++ % BLOCK === 0) starts.push(line);
    width = Math.max(width, cells.length);
    return true;
  });
  const blocks = new Map<number, Promise<readonly RawRow[]>>();
  const block = (index: number): Promise<readonly RawRow[]> => {
    const rows = blocks.get(index) ?? readBlock(file, delimiter, starts[index] ?? 1);
    blocks.delete(index);
    blocks.set(index, rows);
    const [oldest] = blocks.keys();
    if (blocks.size > KEPT && oldest !== undefined) blocks.delete(oldest);
    return rows;
  };
  return {
    total,
    width,
    async read(from, count) {
      const to = Math.min(from + count, total);
      const rows: RawRow[] = [];
      for (let at = from; at < to; at = (Math.floor(at / BLOCK) + 1) * BLOCK)
        rows.push(...(await block(Math.floor(at / BLOCK))).slice(at % BLOCK, (at % BLOCK) + to - at));
      return rows;
    },
    async recordOf(line) {
      const index = starts.findLastIndex((start) => start <= line);
      const within = index < 0 ? null : indexOfLine(await block(index), line);
      return within === null ? null : index * BLOCK + within;
    },
  };
}

function indexOfLine(rows: readonly RawRow[], line: number): number | null {
  const index = rows.findLastIndex((row) => row.line <= line);
  return index < 0 ? null : index;
}

async function readBlock(file: ArchivedText, delimiter: string, start: number): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  await readRecordsFrom(file, delimiter, start, ({ line, cells }) => {
    rows.push({ line, cells });
    return rows.length < BLOCK;
  });
  return rows.slice(0, BLOCK);
}

/** Hands on the records from a line on, for as long as more are wanted. */
async function readRecordsFrom(
  file: ArchivedText,
  delimiter: string,
  start: number,
  onRecord: (record: Pick<FileRecord, 'line' | 'cells'>) => boolean,
): Promise<void> {
  let wantsMore = true;
  const reader = createRecordReader(delimiter, ({ line, cells }) => {
    if (wantsMore) wantsMore = onRecord({ line: line + start - 1, cells });
  });
  for await (const text of withoutLines(leniently(file), start - 1)) {
    reader.push(text);
    if (!wantsMore) return;
  }
  reader.end();
}

/** The text behind its first lines: they are passed over unread, which is far quicker than splitting them. */
async function* withoutLines(texts: AsyncIterable<string>, count: number): AsyncGenerator<string> {
  let left = count;
  for await (const text of texts) {
    let at = 0;
    while (left > 0) {
      const end = text.indexOf('\n', at);
      if (end < 0) break;
      at = end + 1;
      left--;
    }
    if (left === 0) yield text.slice(at);
  }
}
