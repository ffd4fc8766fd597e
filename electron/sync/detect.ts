import type { Decisions, Encoding, Question, RememberedAnswers } from '../store/outcome.ts';
import { decide } from './decide.ts';
import type { Format, Table } from './formats/format.ts';
import { FORMATS, formatById } from './formats/formats.ts';
import { createRecordReader, delimiterOf, type FileRecord } from './records.ts';

/** A file that was recognised: how to read it, and what has to be asked first. */
export interface Recognised {
  readonly kind: 'recognised';
  readonly format: Format;
  readonly table: Table;
  readonly header: readonly string[];
  /** Rows of data stand below it; 0 where the table has no header. */
  readonly headerLine: number;
  readonly decisions: Decisions;
  readonly questions: readonly Question[];
}

/** A file that no format fits, with what it looks like. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly code: 'EMPTY_FILE' | 'WEB_PAGE' | 'UNKNOWN_COLUMNS';
  readonly headerText: string;
}

/** What is known of a file beside its text. */
export interface FileInHand {
  readonly name: string;
  readonly encoding: Encoding;
  readonly earlier: Decisions | null;
  readonly remembered: RememberedAnswers;
}

/** A header stands within so many lines, or the file has none that is known. */
const HEADER_LINES = 20;
/** Rows below a header that a format looks at. */
const ROWS_BELOW = 30;

/**
 * Recognises a file by the beginning of its text. The file's name settles only what the text leaves open. What was decided before
 * is not decided again; what was answered for files like it comes after what its own name tells.
 */
export function detect(sample: string, file: FileInHand): Recognised | Unknown {
  const text = sample.replace(/^\ufeff/, '');
  const lines = text.split(/\r?\n/, HEADER_LINES);
  const firstText = lines.find((line) => line.trim() !== '');
  if (firstText === undefined) return { kind: 'unknown', code: 'EMPTY_FILE', headerText: '' };
  if (/^\s*<(!doctype|html|\?xml)/i.test(firstText))
    return { kind: 'unknown', code: 'WEB_PAGE', headerText: firstText };
  const formats = file.earlier ? [formatById(file.earlier.format)].filter((format) => format !== null) : FORMATS;
  const recordsBy = new Map<string, FileRecord[]>();
  for (const [index, line] of lines.entries()) {
    const delimiter = delimiterOf(line);
    const records = recordsBy.get(delimiter) ?? recordsOf(text, delimiter);
    recordsBy.set(delimiter, records);
    const at = records.findIndex((record) => record.line === index + 1);
    const found = at >= 0 && recognisedAt(records, at, formats, file, delimiter);
    if (found) return found;
  }
  return { kind: 'unknown', code: 'UNKNOWN_COLUMNS', headerText: firstText.slice(0, 300) };
}

function recognisedAt(
  records: readonly FileRecord[],
  at: number,
  formats: readonly Format[],
  file: FileInHand,
  delimiter: string,
): Recognised | null {
  const header = (records[at]?.cells ?? []).map((cell) => cell.trim());
  const cellsOf = (some: readonly FileRecord[]) => some.map(({ cells }) => cells);
  const around = {
    fileName: file.name,
    above: cellsOf(records.slice(0, at)),
    below: cellsOf(records.slice(at + 1, at + 1 + ROWS_BELOW)),
  };
  for (const format of formats) {
    const table = format.recognise(header, around);
    if (!table) continue;
    const rows = records.slice(table.headless ? at : at + 1).filter(({ cells }) => !table.isNote?.(cells));
    const { answers, questions } = decide({ file, format, table, header, rows });
    const decisions: Decisions = {
      format: format.id,
      formatVersion: format.version,
      encoding: file.encoding,
      delimiter,
      answers,
    };
    const headerLine = table.headless ? 0 : (records[at]?.line ?? 0);
    return { kind: 'recognised', format, table, header, headerLine, decisions, questions };
  }
  return null;
}

function recordsOf(text: string, delimiter: string): FileRecord[] {
  const records: FileRecord[] = [];
  const reader = createRecordReader(delimiter, (record) => records.push(record));
  reader.push(text);
  reader.end();
  return records;
}
