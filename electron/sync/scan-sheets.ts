import type { Answers, Decisions } from '../store/outcome.ts';
import { detectSheet, type FileInHand, type Recognised, type Unknown } from './detect.ts';
import { lineOfPlace } from './place.ts';
import { readArchivedSheets } from './read-sheets.ts';
import type { FileRecord } from './records.ts';
import { dataOnly, type Scanned } from './scanned.ts';
import type { Reading } from './source-file.ts';
import { rowText, type Sheet, type WorkbookKind } from './workbook/workbook.ts';

/** A sheet with its rows as records, and the table that it was recognised as. */
interface SheetFound {
  readonly sheet: Sheet;
  readonly records: readonly FileRecord[];
  readonly found: Recognised | null;
}

/** What a sheet says of its own: what was answered for another sheet says nothing of it. */
const OF_ONE_SHEET = ['instrument', 'flow', 'date'] as const;

/** Rows after which those who wait are told. */
const ROWS_AT_ONCE = 5_000;

/**
 * Reads a workbook: the first sheet that is recognised says what the file is; others of the same format are read as well, each
 * by its own header. What is open in any of them is asked before any is read.
 */
export async function* scanSheets(
  { dataFolder, file }: Reading,
  kind: WorkbookKind,
  scanned: Scanned,
): AsyncGenerator<number> {
  const sheets = await readArchivedSheets(dataFolder, file.sha256, kind);
  const { name, decisions, mapping, remembered } = file;
  const inHand: FileInHand = { name, encoding: kind, earlier: decisions, mapping, remembered };
  const all = recogniseSheets(sheets, inHand);
  const tables = all.flatMap(({ found, records }) => (found ? [{ found, records }] : []));
  if (tables.length === 0) return void scanned.begin(unknownOf(all));
  for (const { found, records } of tables) {
    const take = scanned.begin(found);
    if (!take) return;
    const takeData = dataOnly(found, take, scanned);
    for (const [index, record] of records.entries()) {
      takeData(record);
      if (index % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield 0;
    }
    yield 0;
  }
  for (const { sheet, records, found } of all) {
    const [first] = records;
    if (!found && first) scanned.onUnread?.(sheet.name, first);
  }
  yield file.sizeBytes;
}

function recogniseSheets(sheets: readonly Sheet[], file: FileInHand): SheetFound[] {
  const names = sheets.map(({ name }) => name);
  let spoken: Recognised | null = null;
  const all = sheets.map((sheet, index): SheetFound => {
    const records = recordsOf(sheet, index);
    const found: Recognised | null = spoken ? alsoOf(spoken, records, sheet, file) : firstOf(records, sheet, file);
    const placed = found && { ...found, sheet: index, sheets: names };
    if (placed) spoken = spoken ? together(spoken, placed) : placed;
    return { sheet, records, found: placed };
  });
  const first = all.find(({ found }) => found !== null);
  return all.map((one) => (one === first ? { ...one, found: spoken } : one));
}

/** The sheet's own name tells more than the file's, where it tells anything. */
function firstOf(records: readonly FileRecord[], sheet: Sheet, file: FileInHand): Recognised | null {
  const bySheet = detectSheet(records, { ...file, name: sheet.name });
  return bySheet?.questions.length === 0 ? bySheet : detectSheet(records, file);
}

/** A further sheet of the workbook's format; null where it leaves open what only it could tell. */
function alsoOf(
  { decisions }: Recognised,
  records: readonly FileRecord[],
  sheet: Sheet,
  file: FileInHand,
): Recognised | null {
  // What a mapping says of all rows, its user said of the sheet that was looked at.
  if (Object.keys(decisions.mapping?.constants ?? {}).length > 0) return null;
  const earlier: Decisions = { ...decisions, answers: without(decisions.answers, OF_ONE_SHEET) };
  const remembered = { ...file.remembered, byFormat: {} };
  const found = detectSheet(records, { ...file, name: sheet.name, earlier, remembered });
  return found?.questions.some(({ id }) => OF_ONE_SHEET.some((kind) => kind === id)) ? null : found;
}

/** The first sheet speaks for the file: with what a further one settled, so that the next is read by it, and with what it asks. */
function together(first: Recognised, further: Recognised): Recognised {
  const { answers } = first.decisions;
  const ofFirst = Object.fromEntries(
    Object.entries(answers).filter(([kind]) => OF_ONE_SHEET.some((one) => one === kind)),
  );
  const open = further.questions.filter(({ id }) => !first.questions.some((question) => question.id === id));
  return {
    ...first,
    decisions: {
      ...first.decisions,
      answers: { ...without(further.decisions.answers, OF_ONE_SHEET), ...ofFirst },
    },
    questions: [...first.questions, ...open],
  };
}

function without(answers: Answers, kinds: readonly (keyof Answers)[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([kind]) => !kinds.some((one) => one === kind)));
}

/** Rows that are not blank, as records as wide as the sheet. */
function recordsOf({ rows }: Sheet, sheet: number): FileRecord[] {
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  return rows.flatMap((cells, index) =>
    cells.length === 0
      ? []
      : [
          {
            cells: [...cells, ...Array<string>(width - cells.length).fill('')],
            line: lineOfPlace({ sheet, row: index + 1 }),
            text: rowText(cells),
            unclosed: false,
          },
        ],
  );
}

function unknownOf(all: readonly SheetFound[]): Unknown {
  const first = all.find(({ records }) => records.length > 0)?.records[0];
  if (!first) return { kind: 'unknown', code: 'EMPTY_FILE', headerText: '' };
  return { kind: 'unknown', code: 'UNKNOWN_COLUMNS', headerText: first.text.slice(0, 300) };
}
