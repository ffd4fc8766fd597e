import type { Answers, Decisions, Encoding } from '../store/outcome.ts';
import { readArchived } from './archive.ts';
import { decode } from './decode.ts';
import { detect, type Recognised, type Unknown } from './detect.ts';
import type { LoadContext } from './load-context.ts';
import { createRecordReader, type FileRecord } from './records.ts';

/** An archived file as the ledger knows it. */
export interface SourceFile {
  readonly fileId: number;
  readonly sha256: string;
  readonly name: string;
  readonly sizeBytes: number;
  /** By what it was read before; null the first time. */
  readonly decisions: Decisions | null;
  /** What was answered for files like it. */
  readonly answers: Answers;
}

/** Text enough to recognise a file by. */
const SAMPLE_CHARACTERS = 65_536;

/**
 * Reads an archived file once from beginning to end: recognises it, then hands every record below the header to what
 * `begin` makes. `begin` may return null, and the rest of the file is left unread.
 */
export async function scanRecords(
  context: LoadContext,
  file: SourceFile,
  encoding: Encoding,
  begin: (recognised: Recognised) => ((record: FileRecord) => void) | null,
): Promise<Recognised | Unknown> {
  let recognised: Recognised | Unknown | null = null;
  let reader: ReturnType<typeof createRecordReader> | null = null;
  let sample = '';
  let doneBytes = 0;

  const start = (): boolean => {
    recognised = detect(sample, { name: file.name, encoding, earlier: file.decisions, answers: file.answers });
    if (recognised.kind === 'unknown') return false;
    const { headerLine, header, decisions } = recognised;
    const take = begin(recognised);
    if (!take) return false;
    reader = createRecordReader(decisions.delimiter, (record) => {
      if (record.line > headerLine && !isBlank(record) && !repeats(record, header)) take(record);
    });
    reader.push(sample.replace(/^\ufeff/, ''));
    return true;
  };

  const counted = async function* (bytes: AsyncIterable<Uint8Array>) {
    for await (const chunk of bytes) {
      context.checkCancelled();
      doneBytes += chunk.length;
      yield chunk;
      context.onProgress(doneBytes, file.sizeBytes);
    }
  };

  for await (const text of decode(counted(readArchived(context.dataFolder, file.sha256)), encoding)) {
    if (reader) (reader as ReturnType<typeof createRecordReader>).push(text);
    else {
      sample += text;
      if (sample.length >= SAMPLE_CHARACTERS && !start()) break;
    }
  }
  if (!recognised) start();
  (reader as ReturnType<typeof createRecordReader> | null)?.end();
  return recognised ?? { kind: 'unknown', code: 'EMPTY_FILE', headerText: '' };
}

/** Some exports print their header again further down. */
function repeats({ cells }: FileRecord, header: readonly string[]): boolean {
  return cells.length >= header.length && header.every((cell, index) => cells[index]?.trim() === cell);
}

function isBlank(record: FileRecord): boolean {
  return record.cells.every((cell) => cell.trim() === '');
}
