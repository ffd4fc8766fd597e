import { getOrMake } from '../../shared/collections/get-or-make.ts';
import type { Mapping } from '../../shared/contract/mappings.ts';
import type { Decisions, Encoding, Question, RememberedAnswers } from '../store/outcome.ts';
import { decide } from './decide.ts';
import { footerOf } from './footer.ts';
import type { Format, Table } from './formats/format.ts';
import { FORMATS, formatById } from './formats/formats.ts';
import { mappedFormat } from './mapped-format.ts';
import { createRecordReader, delimiterOf, delimiterSet, type FileRecord } from './records.ts';

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
  /** Of a workbook: the sheet that the table stands on, and the names of all; a text has none. */
  readonly sheet?: number;
  readonly sheets?: readonly string[];
}

/** A file that no format fits, with what it looks like. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly code: 'EMPTY_FILE' | 'WEB_PAGE' | 'JSON_FILE' | 'UNKNOWN_COLUMNS';
  readonly headerText: string;
}

/** What is known of a file beside its text or its rows. */
export interface FileInHand {
  readonly name: string;
  readonly encoding: Encoding;
  readonly earlier: Decisions | null;
  /** The mapping that the user gave this very file. */
  readonly mapping: Mapping | null;
  readonly remembered: RememberedAnswers;
}

/** A header stands within so many lines, or the file has none that is known. */
export const HEADER_LINES = 20;
/** Rows below a header that a format looks at. */
const ROWS_BELOW = 30;

/**
 * Recognises a text by its beginning. The file's name settles only what the text leaves open. What was decided before
 * is not decided again; what was answered for files like it comes after what its own name tells.
 */
export function detectText(sample: string, file: FileInHand): Recognised | Unknown {
  const text = sample.replace(/^\ufeff/, '');
  const lines = text.split(/\r?\n/, HEADER_LINES);
  const firstText = lines.find((line) => line.trim() !== '');
  if (firstText === undefined) return { kind: 'unknown', code: 'EMPTY_FILE', headerText: '' };
  if (/^\s*<(!doctype|html|\?xml)/i.test(firstText))
    return { kind: 'unknown', code: 'WEB_PAGE', headerText: firstText };
  const set = delimiterSet(lines[0] ?? '');
  const recordsBy = new Map<string, FileRecord[]>();
  for (const formats of formatsFor(file)) {
    const named = formats.flatMap(({ mapping }) => mapping?.delimiter ?? []);
    for (const [index, line] of lines.entries()) {
      for (const delimiter of new Set([set ?? delimiterOf(line), ...named])) {
        const records = getOrMake(recordsBy, delimiter, () => recordsOf(text, delimiter));
        const at = records.findIndex((record) => record.line === index + 1);
        const found = at >= 0 && recognisedAt(records, at, file, formats, delimiter);
        if (found) return found;
      }
    }
  }
  const code = /^\s*(\{\s*["}]|\[\s*[[{"\]])/.test(text) ? 'JSON_FILE' : 'UNKNOWN_COLUMNS';
  return { kind: 'unknown', code, headerText: firstText.slice(0, 300) };
}

/** Recognises a sheet of a workbook by its rows; null where it is no table that is known. */
export function detectSheet(records: readonly FileRecord[], file: FileInHand): Recognised | null {
  for (const formats of formatsFor(file)) {
    for (const at of records.slice(0, HEADER_LINES).keys()) {
      const found = recognisedAt(records, at, file, formats, '\t');
      if (found) return found;
    }
  }
  return null;
}

/** What a file may be, in the order of trying: what it was before, what its user said, what was said of files like it, or any. */
function formatsFor({ earlier, mapping, remembered }: FileInHand): readonly (readonly Format[])[] {
  const given = earlier ? earlier.mapping : mapping;
  if (given) return [[mappedFormat(given)]];
  if (earlier) return [[formatById(earlier.format)].filter((format) => format !== null)];
  return [remembered.mappings.map(mappedFormat), FORMATS];
}

function recognisedAt(
  records: readonly FileRecord[],
  at: number,
  file: FileInHand,
  formats: readonly Format[],
  delimiter: string,
): Recognised | null {
  const header = headerOf(records[at]?.cells ?? []);
  const cellsOf = (some: readonly FileRecord[]) => some.map(({ cells }) => cells);
  const around = {
    fileName: file.name,
    above: cellsOf(records.slice(0, at)),
    below: cellsOf(records.slice(at + 1, at + 1 + ROWS_BELOW)),
  };
  for (const format of formats) {
    const table = format.recognise(header, around);
    if (!table) continue;
    const rows = records
      .slice(table.headless ? at : at + 1)
      .filter(({ cells }) => footerOf(cells) === null && !table.isNote?.(cells));
    const { answers, questions } = decide({ file, format, table, header, rows });
    const decisions: Decisions = {
      format: format.id,
      formatVersion: format.version,
      encoding: file.encoding,
      delimiter,
      answers,
      ...(format.mapping ? { mapping: format.mapping } : {}),
    };
    const headerLine = table.headless ? 0 : (records[at]?.line ?? 0);
    return { kind: 'recognised', format, table, header, headerLine, decisions, questions };
  }
  return null;
}

/** A header's cells without blanks around them; a delimiter behind the last makes no column. */
export function headerOf(cells: readonly string[]): string[] {
  const trimmed = cells.map((cell) => cell.trim());
  return trimmed.slice(0, trimmed.findLastIndex((cell) => cell !== '') + 1);
}

function recordsOf(text: string, delimiter: string): FileRecord[] {
  const records: FileRecord[] = [];
  const reader = createRecordReader(delimiter, (record) => records.push(record));
  reader.push(text);
  reader.end();
  return records;
}
