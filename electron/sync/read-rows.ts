import type { LocatedFact } from '../store/fact-writer.ts';
import type { SeriesSpan } from '../store/file-series.ts';
import type { LevelJump } from '../store/level-jumps.ts';
import type { Answers, ColumnPlace, Issue } from '../store/outcome.ts';
import type { PriceBatch } from '../store/price-batch.ts';
import type { Recognised, Unknown } from './detect.ts';
import { createGatherer } from './gather-rows.ts';
import { nameKeyOf } from './name-key.ts';
import type { Judged } from './repeated-rows.ts';
import { scanRecords } from './scan-records.ts';
import type { Reading } from './source-file.ts';

/** What a file was recognised as, as values. */
export interface ReadAs extends Pick<Recognised, 'kind' | 'decisions' | 'questions'> {
  readonly vendor: string | null;
  readonly columns: readonly ColumnPlace[];
  readonly headerText: string;
  readonly weeklyLookalike: boolean;
  /** Names of a workbook's sheets. */
  readonly sheets?: readonly string[];
}

/** A piece of what a file states, in the file's order. */
export interface RowsPiece {
  readonly kind: 'rows';
  readonly prices: readonly PriceBatch[];
  readonly facts: readonly LocatedFact[];
  /** The first name that the file gives each instrument. */
  readonly names: readonly { readonly code: string; readonly name: string; readonly line: number }[];
  readonly issues: readonly Issue[];
  readonly doneBytes: number;
}

/** What the whole file came to. */
export interface RowsEnd {
  readonly kind: 'end';
  readonly readAs: ReadAs | Unknown;
  readonly rowsRead: number;
  readonly rowsLoaded: number;
  readonly rowsRejected: number;
  /** Cells that could not be read in rows that went in. */
  readonly cellsRefused: number;
  readonly series: readonly SeriesSpan[];
  /** Every series of the file has its rows a week or more apart. */
  readonly sparse: boolean;
  /** Two closes of one series beside each other that hardly can be. */
  readonly jump: LevelJump | null;
}

/**
 * Reads all that a file states, as values: pieces, then one end. A function of the file's bytes and decisions alone, so it
 * may run in any thread. `judged` null means that rows were not judged yet: the first that repeats throws `RowsRepeat`.
 */
export async function* readRows(reading: Reading, judged: Judged | null): AsyncGenerator<RowsPiece | RowsEnd> {
  let readAs: ReadAs | Unknown = { kind: 'unknown', code: 'EMPTY_FILE', headerText: '' };
  const gathered = createGatherer(reading, judged);
  const chunks = scanRecords(reading, {
    begin(found) {
      if (found.kind === 'unknown') readAs = found;
      else readAs = readAs.kind === 'recognised' ? withSheet(readAs, found) : valuesOf(found);
      return readAs.kind === 'unknown' || readAs.questions.length > 0 || found.kind === 'unknown'
        ? null
        : gathered.begin(found);
    },
    onFooter(vendor) {
      if (vendor !== null && readAs.kind === 'recognised') readAs = { ...readAs, vendor };
    },
    onUnread: gathered.tellUnread,
  });
  for await (const doneBytes of chunks) yield { kind: 'rows', ...gathered.take(), doneBytes };
  yield { kind: 'rows', ...gathered.takeLast(), doneBytes: reading.file.sizeBytes };
  yield { kind: 'end', readAs, ...gathered.totals() };
}

function valuesOf(found: Recognised): ReadAs {
  const { format, table, header, decisions, questions, sheets } = found;
  return {
    kind: 'recognised',
    decisions,
    vendor: table.vendor ?? format.vendor,
    columns: columnsOf(found),
    headerText: header.join(decisions.delimiter),
    weeklyLookalike: table.weeklyLookalike,
    questions,
    ...(sheets ? { sheets } : {}),
  };
}

/** The first sheet speaks for the file; a further one has columns of its own. */
function withSheet(readAs: ReadAs, found: Recognised): ReadAs {
  return { ...readAs, columns: [...readAs.columns, ...columnsOf(found)] };
}

function columnsOf({ table, header, sheet, decisions }: Recognised): ColumnPlace[] {
  return [...(table.columns as ReadonlyMap<string, number>)].map(([field, index]) => ({
    field: byCode(field, decisions.answers),
    index,
    heading: header[index] ?? '',
    ...(sheet ? { sheet } : {}),
  }));
}

/** The field of a column that a name heads, by the code that the name was resolved to. */
function byCode(field: string, { names = {} }: Answers): string {
  const [value = field, scope] = field.split('@', 2);
  const code = scope && names[nameKeyOf(scope)];
  return code ? `${value}@${code}` : field;
}
