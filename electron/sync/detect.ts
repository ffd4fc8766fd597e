import { parseCode } from '../../shared/market/code.ts';
import { knownInFileName } from '../../shared/market/known-instruments.ts';
import { dateOrderOf } from '../../shared/market/parse-date.ts';
import type { Answers, Decisions, Encoding, Question, RememberedAnswers } from '../store/outcome.ts';
import type { Format, Table } from './formats/format.ts';
import { FORMATS, formatById } from './formats/formats.ts';
import { createRecordReader, delimiterOf, type FileRecord } from './records.ts';

/** A file that was recognised: how to read it, and what has to be asked first. */
export interface Recognised {
  readonly kind: 'recognised';
  readonly format: Format;
  readonly table: Table;
  readonly header: readonly string[];
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

/** A header stands within so many lines, or the file has none that is known. */
const HEADER_LINES = 20;

/**
 * Recognises a file by the beginning of its text. The file's name settles only what the text leaves open: which instrument
 * a file without a code column holds. What was decided before is not decided again; what was answered for files like it
 * comes after what its own name tells.
 */
export function detect(
  sample: string,
  file: {
    readonly name: string;
    readonly encoding: Encoding;
    readonly earlier: Decisions | null;
    readonly remembered: RememberedAnswers;
  },
): Recognised | Unknown {
  const lines = sample.replace(/^\ufeff/, '').split(/\r?\n/, HEADER_LINES);
  const firstText = lines.find((line) => line.trim() !== '');
  if (firstText === undefined) return { kind: 'unknown', code: 'EMPTY_FILE', headerText: '' };
  if (/^\s*<(!doctype|html|\?xml)/i.test(firstText))
    return { kind: 'unknown', code: 'WEB_PAGE', headerText: firstText };
  const formats = file.earlier ? [formatById(file.earlier.format)].filter((format) => format !== null) : FORMATS;
  for (const [index, line] of lines.entries()) {
    const delimiter = delimiterOf(line);
    const header = recordsOf(line, delimiter)[0]?.cells.map((cell) => cell.trim()) ?? [];
    for (const format of formats) {
      const table = format.recognise(header);
      if (!table) continue;
      const headerLine = index + 1;
      const rows = recordsOf(sample, delimiter).filter((row) => row.line > headerLine);
      return { ...decide(file, format, table, delimiter, header, rows), headerLine };
    }
  }
  return { kind: 'unknown', code: 'UNKNOWN_COLUMNS', headerText: firstText.slice(0, 300) };
}

function decide(
  file: Parameters<typeof detect>[1],
  format: Format,
  table: Table,
  delimiter: string,
  header: readonly string[],
  rows: readonly FileRecord[],
): Omit<Recognised, 'headerLine'> {
  const answers: { -readonly [Kind in keyof Answers]: Answers[Kind] } = { ...file.earlier?.answers };
  const questions: Question[] = [];
  if (table.kind === 'prices' && !table.columns.has('code') && !answers.instrument) {
    const code = instrumentOfFileName(file.name) ?? file.remembered[format.id]?.instrument;
    if (code) answers.instrument = code;
    else questions.push({ id: 'instrument', line: null, column: null, params: { name: file.name }, choices: [] });
  }
  const dateColumns = dateColumnsOf(table);
  if (!answers.dateOrder) {
    const order = dateOrderOf(rows.flatMap((row) => dateColumns.map((column) => row.cells[column] ?? '')));
    if (order === null) questions.push(dateOrderQuestion(rows[0], dateColumns[0] ?? 0, header));
    else if (order !== 'none') answers.dateOrder = order;
  }
  const decisions: Decisions = {
    format: format.id,
    formatVersion: format.version,
    encoding: file.encoding,
    delimiter,
    answers,
  };
  return { kind: 'recognised', format, table, header, decisions, questions };
}

function dateColumnsOf(table: Table): number[] {
  if (table.kind === 'prices') return [table.columns.get('date') ?? 0];
  return table.dates.map((field) => table.columns.get(field) ?? 0);
}

function dateOrderQuestion(row: FileRecord | undefined, column: number, header: readonly string[]): Question {
  return {
    id: 'dateOrder',
    line: row?.line ?? null,
    column: header[column] ?? null,
    params: { text: row?.cells[column] ?? '' },
    choices: ['mdy', 'dmy'],
  };
}

/** A code as it stands in a file's name, apart from letters and digits beside it. */
const CODE_IN_NAME = /(?<![A-Za-z0-9])(HK\.?\d{4,5}|\d{4,6}\.(?:HK|SH|SZ|SS|BJ)|(?:SH|SZ)\d{6})(?![A-Za-z0-9])/i;
/** Currencies on either side of a pair, apart from letters beside them. */
const PAIR_IN_NAME = /(?<![A-Za-z])([A-Za-z]{3}[ _-]?[A-Za-z]{3})(?![A-Za-z])/g;

/** The instrument that a file's name tells: a code in any spelling, a currency pair, or a known index by name. */
export function instrumentOfFileName(fileName: string): string | null {
  const stem = fileName.replace(/\.[A-Za-z]{2,5}$/, '');
  const code = CODE_IN_NAME.exec(stem)?.[1];
  const pair = [...stem.matchAll(PAIR_IN_NAME)]
    .map(([, words = '']) => parseCode(words))
    .find((found) => found?.endsWith('.FX'));
  return (code && parseCode(code)) || (pair ?? parseCode(stem) ?? knownInFileName(stem)?.code ?? null);
}

/**
 * What files of one kind share in their names: dates and copies' numbers taken out, so that last week's answer serves this
 * week's file. Other digits stay, since they may be a code. Null for a name of which nothing is left.
 */
export function namePattern(fileName: string, format: string): string | null {
  const stem = fileName
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.[a-z]{2,5}$/, '')
    .replace(/(?<!\d)(19|20)\d{2}([-_. ]?)(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)/g, '#')
    .replace(/ ?\(\d+\)$/, '');
  return /\p{L}/u.test(stem) ? `${format}:${stem}` : null;
}

function recordsOf(text: string, delimiter: string): FileRecord[] {
  const records: FileRecord[] = [];
  const reader = createRecordReader(delimiter, (record) => records.push(record));
  reader.push(text);
  reader.end();
  return records;
}
