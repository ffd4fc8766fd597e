import type { ImportStatus } from '../../shared/contract/imports.ts';
import type { DateOrder } from '../../shared/market/parse-date.ts';

/** What a file needs beside its bytes to be read the same way for ever. */
export interface Decisions {
  readonly format: string;
  readonly formatVersion: number;
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** Answers by question: the instrument of a file that does not name it, the order of its dates. */
  readonly answers: Answers;
}

/** What was answered, or settled by the file itself. */
export interface Answers {
  /** Canonical code of the instrument of a file that has no code column. */
  readonly instrument?: string;
  readonly dateOrder?: DateOrder;
}

/** What was answered for files of the same name pattern, by format: an answer for one format says nothing of another. */
export type RememberedAnswers = Readonly<Record<string, Answers>>;

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';
export type QuestionKind = keyof Answers;

/** A file or row that did not go in, as a code and the facts of its message. */
export interface Issue {
  readonly line: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly text: string;
}

export interface Question {
  readonly id: QuestionKind;
  readonly line: number | null;
  readonly column: string | null;
  readonly params: Readonly<Record<string, string | number>>;
  readonly choices: readonly string[];
}

/** Where each field of a fact stands in a record, for tracing a value to its cell. */
export interface ColumnPlace {
  readonly field: string;
  readonly index: number;
  readonly heading: string;
}

/** What became of a file. */
export interface Outcome {
  readonly status: Extract<ImportStatus, 'imported' | 'partial' | 'held' | 'rejected' | 'unrecognised'>;
  readonly decisions: Decisions | null;
  readonly vendor: string | null;
  readonly columns: readonly ColumnPlace[];
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
