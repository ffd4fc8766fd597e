import { parseCode } from '../../shared/market/code.ts';
import { dateOrderOf } from '../../shared/market/parse-date.ts';
import type { Answers, AskedWord, Question } from '../store/outcome.ts';
import type { FileInHand } from './detect.ts';
import { instrumentOfFileName } from './file-name.ts';
import type { Ask, Format, Table } from './formats/format.ts';
import { nameKeyOf } from './name-key.ts';
import type { FileRecord } from './records.ts';

type Settled = { -readonly [Kind in keyof Answers]: Answers[Kind] };

/** More names than these are not asked at once. */
const MOST_NAMES = 12;

/**
 * What the file settles, what was answered for files like it, and what is left to ask. An answer that was given for this very
 * file stands over all.
 */
export function decide(of: {
  readonly file: FileInHand;
  readonly format: Format;
  readonly table: Table;
  readonly header: readonly string[];
  readonly rows: readonly FileRecord[];
}): { answers: Answers; questions: Question[] } {
  const { file, format, table, header, rows } = of;
  const answers: Settled = { ...file.earlier?.answers };
  const remembered = file.remembered.byFormat[format.id] ?? {};
  const questions: Question[] = [];
  for (;;) {
    const open = asksOf(table, file.name, answers).find(
      ({ id }) => answers[id] === undefined && !questions.some((question) => question.id === id),
    );
    if (!open) break;
    const settled = open.settled ?? (open.id === 'date' ? undefined : remembered[open.id]);
    if (settled === undefined) questions.push(questionOf(open, file.name));
    else setAnswer(answers, open.id, settled);
  }
  const named = namesOf(table, rows, { ...file.remembered.names, ...answers.names });
  if (Object.keys(named.known).length > 0) answers.names = { ...answers.names, ...named.known };
  questions.push(...named.unknown.slice(0, MOST_NAMES).map(nameQuestion));
  if (!answers.dateOrder) {
    const columns = dateColumnsOf(table);
    const order = dateOrderOf(rows.flatMap((row) => columns.map((column) => row.cells[column] ?? '')));
    if (order === null) questions.push(dateOrderQuestion(rows[0], columns[0] ?? 0, header));
    else if (order !== 'none') answers.dateOrder = order;
  }
  return { answers, questions };
}

/** A file of prices without a code column has to name its instrument; the rest a format asks itself. */
function asksOf(table: Table, fileName: string, answers: Answers): readonly Ask[] {
  const own = table.asks?.(answers) ?? [];
  const needsInstrument = table.kind === 'prices' && !table.columns.has('code');
  if (!needsInstrument || own.some(({ id }) => id === 'instrument')) return own;
  return [{ id: 'instrument', choices: [], settled: instrumentOfFileName(fileName) }, ...own];
}

function setAnswer(answers: Settled, id: AskedWord, word: string): void {
  if (id !== 'dateOrder') answers[id] = word;
  else if (word === 'mdy' || word === 'dmy') answers.dateOrder = word;
}

function questionOf({ id, choices }: Ask, name: string): Question {
  return { id, line: null, column: null, params: { name }, choices };
}

function nameQuestion(name: string): Question {
  return { id: `names:${name}`, line: null, column: null, params: { name }, choices: [] };
}

/** Names that stand for instruments: those that are known, by their key, and those that are not, as they stand. */
function namesOf(table: Table, rows: readonly FileRecord[], answered: Readonly<Record<string, string>>) {
  const known: Record<string, string> = {};
  const unknown: string[] = [];
  for (const name of new Set([...(table.namedInHeader ?? []), ...namesInRows(table, rows)])) {
    const key = nameKeyOf(name);
    const code = answered[key] ?? parseCode(name) ?? parseCode(key);
    if (code !== null) known[key] = code;
    else if (!unknown.some((other) => nameKeyOf(other) === key)) unknown.push(name);
  }
  return { known, unknown };
}

/** Words in a code column that no code is, in a script that no code is written in. */
function namesInRows(table: Table, rows: readonly FileRecord[]): string[] {
  const column = table.kind === 'prices' ? table.columns.get('code') : undefined;
  if (table.kind !== 'prices' || column === undefined) return [];
  return rows
    .map(({ cells }) => (cells[column] ?? '').trim())
    .filter((cell) => /\p{Script=Han}/u.test(cell) && table.parseCode(cell) === null);
}

function dateColumnsOf(table: Table): number[] {
  if (table.kind === 'prices') return [table.columns.get('date') ?? []].flat();
  return table.dates.flatMap((field) => table.columns.get(field) ?? []);
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
