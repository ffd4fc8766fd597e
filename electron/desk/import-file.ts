import type { Lang } from '../../shared/contract/envelope.ts';
import type { ImportFile, ImportStatus, LedgerFile } from '../../shared/contract/imports.ts';
import type { TextKey } from '../../shared/i18n/text.ts';
import { text } from '../../shared/i18n/text.ts';
import type { LedgerEntry } from '../store/ledger.ts';
import { type Issue, kindOfQuestion, type Outcome, type Question } from '../store/outcome.ts';
import { placeInWords } from '../sync/place.ts';

/** An issue in words. */
export function issueInWords(
  { line, column, code, params, text: raw }: Issue,
  outcome: Pick<Outcome, 'sheets'> | null,
  lang: Lang,
): ImportFile['issues'][number] {
  const place = placeOf(line, outcome);
  const named = {
    ...params,
    ...(params.market ? { market: text(lang, `market.${params.market}` as TextKey) } : {}),
    ...(params.lines ? { lines: linesInWords(String(params.lines), place.sheet, outcome) } : {}),
  };
  return { ...place, column, code, message: text(lang, `issue.${code}` as TextKey, named), text: raw };
}

function placeOf(line: number | null, outcome: Pick<Outcome, 'sheets'> | null) {
  return line === null ? { sheet: null, line } : placeInWords(line, outcome?.sheets);
}

/** Lines that another row of the file is on; those of another sheet with its name, as formulas write it. */
function linesInWords(lines: string, here: string | null, outcome: Pick<Outcome, 'sheets'> | null): string {
  return lines
    .split(', ')
    .map((line) => placeInWords(Number(line), outcome?.sheets))
    .map(({ sheet, line }) => (sheet === here ? String(line) : `${sheet}!${line}`))
    .join(', ');
}

/** A question in words. */
export function questionInWords(
  question: Question,
  outcome: Outcome | null,
  lang: Lang,
): ImportFile['questions'][number] {
  const { id, line, column, params, choices, reasons = [] } = question;
  const kind = kindOfQuestion(question);
  return {
    id,
    kind,
    text: text(lang, `question.${kind}`, params),
    reasons: reasons.map((reason) => issueInWords(reason, outcome, lang).message),
    // Currencies and units are their own words.
    choices: choices.map((value) => ({
      value,
      label: kind === 'currency' || kind === 'unit' ? value : text(lang, `question.${kind}.${value}` as TextKey),
    })),
    ...placeOf(line, outcome),
    column,
  };
}

/** What a scan or an answer says of a file. A file that was in before brings no rows this time. */
export function importFileOf(entry: LedgerEntry, status: ImportStatus, lang: Lang): ImportFile {
  const { outcome } = entry;
  const counted = status === 'duplicate' || status === 'undone' ? null : outcome;
  return {
    id: entry.fileId,
    name: entry.name,
    sha256: entry.sha256,
    status,
    format: outcome?.decisions?.format ?? null,
    encoding: outcome?.decisions?.encoding ?? entry.encoding,
    rowsRead: counted?.rowsRead ?? 0,
    rowsLoaded: counted?.rowsLoaded ?? 0,
    rowsNew: counted?.rowsNew ?? 0,
    rowsChanged: counted?.rowsChanged ?? 0,
    rowsRejected: counted?.rowsRejected ?? 0,
    issues: (counted?.issues ?? []).map((issue) => issueInWords(issue, counted, lang)),
    questions: (counted?.questions ?? []).map((question) => questionInWords(question, counted, lang)),
  };
}

/** A file that could not be taken into the ledger at all: it changed while it was read, or cannot be read. */
export function untakenFile(
  name: string,
  code: 'FILE_CHANGING' | 'FILE_UNREADABLE',
  reason: string,
  lang: Lang,
): ImportFile {
  const issue = issueInWords({ line: null, column: null, code, params: { reason }, text: '' }, null, lang);
  const rows = { rowsRead: 0, rowsLoaded: 0, rowsNew: 0, rowsChanged: 0, rowsRejected: 0 };
  const status = code === 'FILE_CHANGING' ? 'held' : 'rejected';
  return {
    id: null,
    name,
    sha256: null,
    status,
    format: null,
    encoding: null,
    ...rows,
    issues: [issue],
    questions: [],
  };
}

/** A line of the ledger, as the Imports view lists it. */
export function ledgerFileOf(entry: LedgerEntry, lang: Lang): LedgerFile {
  const { path, sizeBytes, receivedAt, outcome, state, origin, dismissed } = entry;
  const whole = importFileOf(entry, 'imported', lang);
  return {
    ...whole,
    id: entry.fileId,
    status: state,
    importedAt: receivedAt,
    path,
    sizeBytes,
    origin,
    dismissed,
    decision: decisionInWords(outcome, lang),
  };
}

function decisionInWords(outcome: Outcome | null, lang: Lang): string | null {
  if (!outcome?.decisions) return null;
  const { answers, mapping, format: read } = outcome.decisions;
  const format = mapping ? text(lang, 'decision.mapped', { name: mapping.name }) : read;
  const columns = outcome.columns.map(({ heading }) => heading).join(lang === 'zh' ? '、' : ', ');
  const words = text(lang, 'decision.header', { format, columns });
  return answers.instrument ? `${words} · ${text(lang, 'decision.instrument', { code: answers.instrument })}` : words;
}
