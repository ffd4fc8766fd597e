import { existsSync } from 'node:fs';
import { markApplied } from '../store/applied.ts';
import type { Encoding, Outcome, Question } from '../store/outcome.ts';
import { archivePath, OriginalLost, readArchived } from './archive.ts';
import { firstLook, NotThisEncoding } from './decode.ts';
import { atomically, type LoadContext } from './load-context.ts';
import { loadPass, type PassResult } from './load-pass.ts';
import { type Judged, readJudged } from './repeated-rows.ts';
import { resolvedByOtherFiles } from './resolve-names.ts';
import type { SourceFile } from './source-file.ts';
import { surprisesOf } from './surprises.ts';
import { WorkbookRefused } from './workbook/workbook.ts';

/** Nothing of the file is to stand; carries what is said of it instead. */
class NotLoaded extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super(outcome.status);
    this.outcome = outcome;
  }
}

/**
 * Brings an archived file in: recognises, decodes, reads, checks and writes it in one transaction, and says what became of
 * it; throws `OriginalLost` where there is nothing to read. What it writes is a function of the file's bytes and decisions
 * alone. `only` limits it to the prices of some series, for a replay; all else of the file stands then already.
 */
export async function loadFile(
  context: LoadContext,
  file: SourceFile,
  only: ReadonlySet<string> | null = null,
): Promise<Outcome> {
  if (!existsSync(archivePath(context.dataFolder, file.sha256))) throw new OriginalLost(file.name);
  const encodings = await encodingsToTry(context, file);
  if (!Array.isArray(encodings)) return encodings;
  for (const encoding of encodings) {
    try {
      return await readJudged({ ...context, file, encoding }, context, (judged) =>
        loadOnce(context, file, encoding, judged, only),
      );
    } catch (error) {
      if (error instanceof NotLoaded) {
        const decisions = resolvedByOtherFiles(context.db, error.outcome);
        return decisions ? loadFile(context, { ...file, decisions }, only) : error.outcome;
      }
      if (error instanceof WorkbookRefused) return refused(error.isOther ? 'unrecognised' : 'rejected', error.code);
      if (!(error instanceof NotThisEncoding)) throw error;
    }
  }
  return refused('rejected', 'UNREADABLE_TEXT');
}

async function encodingsToTry(context: LoadContext, file: SourceFile): Promise<Encoding[] | Outcome> {
  const decided = file.decisions?.encoding ?? file.encoding;
  if (decided) return [decided];
  for await (const chunk of readArchived(context.dataFolder, file.sha256)) {
    const look = firstLook(chunk);
    if (look.kind === 'binary') return refused('unrecognised', 'BINARY_FILE');
    return look.kind === 'known' ? [look.encoding] : ['utf-8', 'gb18030'];
  }
  return refused('rejected', 'EMPTY_FILE');
}

function loadOnce(
  context: LoadContext,
  file: SourceFile,
  encoding: Encoding,
  judged: Judged | null,
  only: ReadonlySet<string> | null,
): Promise<Outcome> {
  return atomically(context.db, async () => {
    const pass = await loadPass(context, file, encoding, judged, only);
    const outcome = askedFirst(context, file, pass, outcomeOf(pass));
    if (outcome.status !== 'imported' && outcome.status !== 'partial') throw new NotLoaded(outcome);
    if (only === null) markApplied(context.db, file.fileId, file.sha256, outcome);
    return outcome;
  });
}

/** A file that would surprise its user waits for a yes; its decisions stand, so that the yes is all that is missing. */
function askedFirst({ db }: LoadContext, file: SourceFile, pass: PassResult, outcome: Outcome): Outcome {
  const isIn = outcome.status === 'imported' || outcome.status === 'partial';
  if (!isIn || !file.isNew || outcome.decisions?.answers.accept === 'yes') return outcome;
  const reasons = surprisesOf(db, file.fileId, pass);
  if (reasons.length === 0) return outcome;
  const params = { name: file.name };
  const question: Question = { id: 'accept', line: null, column: null, params, choices: ['yes'], reasons };
  return { ...outcome, status: 'held', questions: [question], rowsLoaded: 0 };
}

function outcomeOf(pass: PassResult): Outcome {
  const { readAs, rowsRead, rowsLoaded, rowsNew, rowsChanged, rowsRejected, issues, issueCount } = pass;
  if (readAs.kind === 'unknown') {
    const status = readAs.code === 'EMPTY_FILE' ? 'rejected' : 'unrecognised';
    return refused(status, readAs.code, { header: readAs.headerText }, readAs.headerText);
  }
  const { decisions, vendor, columns, sheets, questions, headerText, weeklyLookalike } = readAs;
  const rows = { rowsRead, rowsLoaded, rowsNew, rowsChanged, rowsRejected };
  const status = rowsRejected + pass.cellsRefused > 0 ? 'partial' : 'imported';
  const read: Outcome = {
    status,
    decisions,
    vendor,
    columns,
    ...(sheets ? { sheets } : {}),
    ...rows,
    issues,
    issueCount,
    questions,
  };
  if (questions.length > 0) return { ...read, status: 'held', rowsRead: 0, rowsRejected: 0 };
  if (rowsRead === 0) return withoutRows(read, 'NO_ROWS', { header: headerText });
  if (weeklyLookalike && pass.sparse) return withoutRows(read, 'NOT_DAILY', {});
  return rowsLoaded === 0 ? { ...read, status: 'rejected', rowsNew: 0, rowsChanged: 0 } : read;
}

/** A recognised file of which nothing is taken, for one reason that holds for all of it. */
function withoutRows(read: Outcome, code: string, params: Readonly<Record<string, string>>): Outcome {
  const issue = { line: null, column: null, code, params, text: '' };
  const rows = { rowsLoaded: 0, rowsNew: 0, rowsChanged: 0, rowsRejected: read.rowsRead };
  return { ...read, ...rows, status: 'rejected', issues: [issue], issueCount: 1 };
}

/** What is said of a file that has to do without its original. */
export function lostOutcome({ decisions }: SourceFile): Outcome {
  return { ...refused('rejected', 'ORIGINAL_LOST'), decisions };
}

/** A file that is not read at all. */
function refused(
  status: 'rejected' | 'unrecognised',
  code: string,
  params: Readonly<Record<string, string>> = {},
  text = '',
): Outcome {
  const rows = { rowsRead: 0, rowsLoaded: 0, rowsNew: 0, rowsChanged: 0, rowsRejected: 0 };
  const issue = { line: null, column: null, code, params, text };
  return { status, decisions: null, vendor: null, columns: [], ...rows, issues: [issue], issueCount: 1, questions: [] };
}
