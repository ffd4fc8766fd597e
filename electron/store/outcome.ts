import type { ImportStatus, TextEncoding } from '../../shared/contract/imports.ts';
import type { Mapping } from '../../shared/contract/mappings.ts';
import type { DateOrder } from '../../shared/market/parse-date.ts';

/** What a file needs beside its bytes to be read the same way for ever. */
export interface Decisions {
  readonly format: string;
  readonly formatVersion: number;
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** Answers by question: the instrument of a file that does not name it, the order of its dates. */
  readonly answers: Answers;
  /** The mapping of columns by which it is read, whole: what becomes of the saved one later says nothing of this file. */
  readonly mapping?: Mapping;
}

/** What was answered, or settled by the file itself. */
export interface Answers {
  /** Canonical code of the instrument of a file that has no code column. */
  readonly instrument?: string;
  readonly dateOrder?: DateOrder;
  /** The day of a snapshot that does not say its own. */
  readonly date?: string;
  /** Which of a source's flows a file holds, where its columns are alike for all. */
  readonly flow?: string;
  readonly currency?: string;
  /** What one unit of money is, as a word: `亿元`. */
  readonly unit?: string;
  /** Whether prices stand as traded or adjusted. */
  readonly basis?: string;
  /** `yes`: goes in although it changes much of what is there. */
  readonly accept?: string;
  /** Canonical codes by name, where a file names its instruments alone; empty for one that is to be left out. */
  readonly names?: Readonly<Record<string, string>>;
}

/** What was answered for files of the same name pattern, by format: an answer for one format says nothing of another. */
export interface RememberedAnswers {
  readonly byFormat: Readonly<Record<string, Answers>>;
  /** Codes by the key of a name, whatever the file. */
  readonly names: Readonly<Record<string, string>>;
  /** Mappings of columns that were saved and hold for files of this name. */
  readonly mappings: readonly Mapping[];
}

export type { TextEncoding } from '../../shared/contract/imports.ts';
/** How bytes become rows: as text of an encoding, or as a workbook of several sheets. */
export type Encoding = TextEncoding | 'xlsx' | 'hkex';
export type QuestionKind = keyof Answers;
/** Questions whose answer is one word. */
export type AskedWord = Exclude<QuestionKind, 'names'>;

/** A file or row that did not go in, as a code and the facts of its message. */
export interface Issue {
  readonly line: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly text: string;
}

export interface Question {
  /** Its kind; of `names` one a name, `names:腾讯`. */
  readonly id: AskedWord | `names:${string}`;
  readonly line: number | null;
  readonly column: string | null;
  readonly params: Readonly<Record<string, string | number>>;
  readonly choices: readonly string[];
  /** What raised it, with its figures. */
  readonly reasons?: readonly Issue[];
}

/** The kind of a question, by its id. */
export function kindOfQuestion({ id }: Pick<Question, 'id'>): QuestionKind {
  return id.startsWith('names:') ? 'names' : (id as AskedWord);
}

/** Where each field of a fact stands in a record, for tracing a value to its cell. */
export interface ColumnPlace {
  readonly field: string;
  readonly index: number;
  readonly heading: string;
  /** Of a workbook: the sheet, where it is not the first. */
  readonly sheet?: number;
}

/** What became of a file. */
export interface Outcome {
  readonly status: Extract<ImportStatus, 'imported' | 'partial' | 'held' | 'rejected' | 'unrecognised'>;
  readonly decisions: Decisions | null;
  readonly vendor: string | null;
  readonly columns: readonly ColumnPlace[];
  /** Names of a workbook's sheets: lines of its facts and issues are places in them. Absent for a text. */
  readonly sheets?: readonly string[];
  readonly rowsRead: number;
  readonly rowsLoaded: number;
  readonly rowsNew: number;
  readonly rowsChanged: number;
  readonly rowsRejected: number;
  /** The first of them; all of an imported file's stand in the cache. */
  readonly issues: readonly Issue[];
  readonly issueCount: number;
  readonly questions: readonly Question[];
}
