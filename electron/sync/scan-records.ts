import type { Calendar } from '../../shared/market/calendar.ts';
import type { IsoDate } from '../../shared/market/iso-date.ts';
import type { Decisions, Encoding, RememberedAnswers } from '../store/outcome.ts';
import { readArchived } from './archive.ts';
import { decode } from './decode.ts';
import { detect, type Recognised, type Unknown } from './detect.ts';
import { footerOf } from './footer.ts';
import { createRecordReader, type FileRecord } from './records.ts';

/** An archived file as the ledger knows it. */
export interface SourceFile {
  readonly fileId: number;
  readonly sha256: string;
  readonly name: string;
  readonly sizeBytes: number;
  /** The day on which it was received, by the ledger: no price can be of a later one. */
  readonly receivedOn: IsoDate;
  /** By what it was read before; null the first time. */
  readonly decisions: Decisions | null;
  readonly remembered: RememberedAnswers;
  /** It was never in, so what would surprise its user is asked before it goes in. */
  readonly isNew: boolean;
}

/** A file's bytes and how they are read; nothing else decides what comes of them. */
export interface Reading {
  readonly dataFolder: string;
  readonly calendar: Calendar;
  readonly file: SourceFile;
  readonly encoding: Encoding;
}

/** Text enough to recognise a file by. */
const SAMPLE_CHARACTERS = 65_536;

/**
 * Reads an archived file once from beginning to end: recognises it, then hands every record below the header to what
 * `begin` makes; where `begin` returns null, the rest of the file is left unread. `onFooter` is told who signed below. Yields the bytes read, chunk by chunk.
 */
export async function* scanRecords(
  { dataFolder, file, encoding }: Reading,
  begin: (found: Recognised | Unknown) => ((record: FileRecord) => void) | null,
  onFooter: (vendor: string | null) => void = () => {},
): AsyncGenerator<number> {
  let reader: ReturnType<typeof createRecordReader> | null = null;
  let sample = '';
  let doneBytes = 0;

  const start = () => {
    const found = detect(sample, { name: file.name, encoding, earlier: file.decisions, remembered: file.remembered });
    const take = begin(found);
    if (!take || found.kind === 'unknown') return null;
    const { headerLine, header, decisions, table } = found;
    const made = createRecordReader(decisions.delimiter, (record) => {
      if (record.line <= headerLine || isBlank(record) || (headerLine > 0 && repeats(record, header))) return;
      const footer = footerOf(record.cells);
      if (footer) onFooter(footer.vendor);
      else if (!table.isNote?.(record.cells)) take(record);
    });
    made.push(sample.replace(/^\ufeff/, ''));
    return made;
  };
  const counted = async function* (bytes: AsyncIterable<Uint8Array>) {
    for await (const chunk of bytes) {
      doneBytes += chunk.length;
      yield chunk;
    }
  };

  for await (const text of decode(counted(readArchived(dataFolder, file.sha256)), encoding)) {
    if (reader) reader.push(text);
    else {
      sample += text;
      if (sample.length >= SAMPLE_CHARACTERS) {
        reader = start();
        if (!reader) return;
      }
    }
    yield doneBytes;
  }
  reader ??= start();
  reader?.end();
  yield doneBytes;
}

/** Some exports print their header again further down. */
function repeats({ cells }: FileRecord, header: readonly string[]): boolean {
  return cells.length >= header.length && header.every((cell, index) => cells[index]?.trim() === cell);
}

function isBlank(record: FileRecord): boolean {
  return record.cells.every((cell) => cell.trim() === '');
}
