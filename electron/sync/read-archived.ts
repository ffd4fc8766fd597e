import type { Encoding } from '../store/outcome.ts';
import { readArchived } from './archive.ts';
import { firstLook } from './decode.ts';
import { createRecordReader } from './records.ts';

/** An archived text and how it was read; encoding null for a file that never was. */
export interface ArchivedText {
  readonly dataFolder: string;
  readonly sha256: string;
  readonly encoding: Encoding | null;
}

/** Physical lines of an archived file, from `fromLine` on; `more` tells whether any follow. */
export async function readLines(
  text: ArchivedText,
  fromLine: number,
  count: number,
): Promise<{ lines: string[]; more: boolean }> {
  const lines: string[] = [];
  let line = 0;
  let rest = '';
  for await (const chunk of leniently(text)) {
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

/** The raw text of the records that start at `lines`, by line. */
export async function readRecords(
  text: ArchivedText,
  delimiter: string,
  lines: readonly number[],
): Promise<Map<number, string>> {
  const wanted = new Set(lines);
  const last = Math.max(0, ...lines);
  const found = new Map<number, string>();
  let passed = false;
  const reader = createRecordReader(delimiter, (record) => {
    if (wanted.has(record.line)) found.set(record.line, record.text);
    passed = record.line > last;
  });
  for await (const chunk of leniently(text)) {
    reader.push(chunk);
    if (passed) break;
  }
  if (!passed) reader.end();
  return found;
}

/** Text for showing: bytes that do not fit the encoding become a mark, since the file is shown as far as it can be. */
async function* leniently({ dataFolder, sha256, encoding }: ArchivedText): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const chunk of readArchived(dataFolder, sha256)) {
    decoder ??= new TextDecoder(encoding ?? guess(chunk));
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

function guess(chunk: Uint8Array): Encoding {
  const look = firstLook(chunk);
  return look.kind === 'text' ? look.encoding : 'utf-8';
}
