import type { Lang } from '../../shared/contract/envelope.ts';
import type { InputOf, OperationName, OutputOf } from '../../shared/contract/operations.ts';
import { numberSuffix, parseNumber } from '../../shared/market/parse-number.ts';
import type { CallDesk } from './call-desk.ts';

/** What the user wrote behind a command. */
export interface CommandArgs {
  readonly positionals: readonly string[];
  /** Options with a value; null where one was not given. */
  readonly option: (name: ValueOption) => string | null;
  /** What would surprise its user goes in unasked. */
  readonly yes: boolean;
  /** Documents that are handed in, by their paths as written. */
  readonly documents: readonly string[];
}

/** Options with one value that not every command has. */
export const VALUE_OPTIONS = [
  'week',
  'span',
  'day',
  'from',
  'to',
  'channel',
  'encoding',
  'as',
  'format',
  'theme',
  'width',
  'with',
  'out',
  'csv',
  'sector',
  'group',
  'stance',
  'order',
  'event',
  'target',
  'benchmark',
  'note',
  'by',
  'why',
  'date',
  'remove',
  'formats',
  'template',
  'edition',
  'citations',
  'citation',
] as const;
export type ValueOption = (typeof VALUE_OPTIONS)[number];
export type OptionName = ValueOption | 'drop' | 'watch' | 'yes' | 'dry-run' | 'document' | 'as-published';

/** A command that is one operation of the contract: how its flags become the input, and how its output is told. */
export interface Command<Name extends OperationName = OperationName> {
  /** One word, or two where a subject has several commands: `watchlist add`. */
  readonly name: string;
  /** What stands behind the name: `FILE_ID QUESTION_ID CHOICE`. */
  readonly positionals: readonly string[];
  readonly summary: Readonly<Record<Lang, string>>;
  /** What it takes beside the folders, the language and `--json`. */
  readonly options?: readonly OptionName[];
  readonly operation: Name;
  readonly input: (args: CommandArgs) => unknown;
  /** Done, but with problems told: exit code 1. */
  readonly hasProblems: (value: OutputOf<Name>) => boolean;
  readonly print: (value: OutputOf<Name>, lang: Lang) => string;
  /** The same as a file, where the option that names one is given. */
  readonly file?: FileOf;
}

/** Bytes that a command makes: by which operation, into the file that `out` names, or onto standard output. */
export interface FileOf {
  readonly exports: 'exportFigure' | 'exportGroups' | 'exportIssues' | 'exportTable';
  readonly out: ValueOption;
  /** May ask the desk first for what it writes. */
  readonly input: (args: CommandArgs, asking: { readonly call: CallDesk; readonly lang: Lang }) => unknown;
}

/** Declares a command; the input is checked by the desk, as every caller's is. */
export function command<Name extends OperationName>(
  declaration: Omit<Command<Name>, 'input'> & {
    readonly input: (args: CommandArgs) => { [Key in keyof InputOf<Name>]: unknown };
  },
): Command<Name> {
  return declaration;
}

/** The number that a word writes, or the word itself, for the desk to refuse by name. */
export function numberOr(word: string | undefined): number | string {
  return word !== undefined && /^\d+$/.test(word) ? Number(word) : (word ?? '');
}

/** The number that an option writes, or the word itself, for the desk to refuse; null where it was not given. */
export function amountOr(word: string | null): number | string | null {
  const value = word === null ? null : parseNumber(word);
  return value === null || Number.isNaN(value) || numberSuffix(word ?? '') !== '' ? word : value;
}

/** Columns aligned for reading; wide characters count as two. */
export function table(rows: readonly (readonly string[])[]): string {
  const width = (cell: string) =>
    [...cell].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
  const widths = rows.reduce<number[]>(
    (all, row) => row.map((cell, index) => Math.max(all[index] ?? 0, width(cell))),
    [],
  );
  // Names of files come from elsewhere: no character of theirs is to move the cursor or break a line.
  const shown = rows.map((row) => row.map((cell) => cell.replace(/\p{Cc}/gu, '\ufffd')));
  const pad = (cell: string, index: number) => cell + ' '.repeat(Math.max(0, (widths[index] ?? 0) - width(cell)));
  return shown.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}
