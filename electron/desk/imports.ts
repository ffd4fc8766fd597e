import { text } from '../../shared/i18n/text.ts';
import { csvText } from '../report/writers/csv.ts';
import { allEntries, canWait, setDecisions, setDismissed } from '../store/ledger.ts';
import type { Decisions } from '../store/outcome.ts';
import { readLines } from '../sync/read-archived.ts';
import { answered, remember } from './answer.ts';
import type { CallContext, DeskContext, Handlers } from './context.ts';
import { DeskFailure } from './failure.ts';
import { importFileOf, issueInWords, ledgerFileOf } from './import-file.ts';
import { allIssues, issuesPage } from './issues-of-file.ts';
import { knownEntry } from './known-entry.ts';
import { checkNotPublished, entryFor } from './plan.ts';
import { reread } from './reread.ts';
import { entryOf, ledgerOrder, noteOutcomes, settle } from './settle.ts';
import { syncFolders } from './sync-run.ts';

const ISSUES_A_PAGE = 200;

type Names =
  | 'sync'
  | 'imports'
  | 'importFile'
  | 'exportIssues'
  | 'fileText'
  | 'undo'
  | 'redo'
  | 'dismiss'
  | 'answer'
  | 'reread'
  | 'rebuild';

export const importsHandlers: Handlers<Names> = {
  sync: ({ yes }, call) => inTurn(call.desk, () => timedSync({ ...call, yes })),

  imports: (_, { desk, lang }) => ({
    files: allEntries(desk.userDb())
      .map((entry) => ledgerFileOf(entry, lang))
      .reverse(),
  }),

  async importFile({ fileId, offset }, { desk, lang }) {
    const entry = knownEntry(desk, fileId);
    const issues = await issuesPage(desk, entry, offset, ISSUES_A_PAGE);
    const file = {
      ...ledgerFileOf(entry, lang),
      issues: issues.map((issue) => issueInWords(issue, entry.outcome, lang)),
    };
    return { file, issueCount: entry.outcome?.issueCount ?? 0 };
  },

  async exportIssues({ fileId }, { desk, lang }) {
    const entry = knownEntry(desk, fileId);
    const header = (['file', 'sheet', 'line', 'column', 'code', 'reason', 'rawText'] as const).map((id) =>
      text(lang, `issues.csv.${id}`),
    );
    const rows = (await allIssues(desk, entry))
      .map((issue) => issueInWords(issue, entry.outcome, lang))
      .map(({ sheet, line, column, code, message, text: raw }) => [
        entry.name,
        sheet ?? '',
        line ?? '',
        column ?? '',
        code,
        message,
        raw,
      ]);
    const fileName = `${text(lang, 'issues.csv.name', { name: entry.name })}.csv`.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
    const bytes = new TextEncoder().encode(csvText([header, ...rows]));
    return desk.blobs.put({ fileName, mediaType: 'text/csv; charset=utf-8', bytes });
  },

  async fileText({ fileId, ...asked }, { desk }) {
    const { sha256, outcome, encoding } = knownEntry(desk, fileId);
    const text = { dataFolder: desk.paths.data, sha256, encoding: outcome?.decisions?.encoding ?? encoding };
    return { fromLine: asked.fromLine, ...(await readLines(text, asked)) };
  },

  undo: ({ fileId, yes }, call) =>
    inTurn(call.desk, async () => {
      const entry = entryFor(call, fileId, 'undo');
      if (!yes) checkNotPublished(call, entry);
      return settle(call, fileId, 'undone', entry.state);
    }),

  redo: ({ fileId }, call) =>
    inTurn(call.desk, async () => {
      const { state } = entryFor(call, fileId, 'redo');
      return settle(call, fileId, 'importing', state);
    }),

  dismiss({ fileId, dismissed }, { desk }) {
    const { db } = desk.own();
    const { state } = entryOf(db, fileId);
    if (!canWait(state)) throw new DeskFailure('NOT_WAITING', { fileId, state });
    setDismissed(db, fileId, dismissed);
    desk.emit({ kind: 'dataChanged', subjects: ['imports'] });
    return { fileId, dismissed };
  },

  answer: ({ fileId, questionId, choice }, call) =>
    inTurn(call.desk, async () => {
      const { desk } = call;
      const { db } = desk.own();
      const entry = entryOf(db, fileId);
      const question = entry.outcome?.questions.find(({ id }) => id === questionId);
      if (!question || entry.state !== 'held' || !entry.outcome?.decisions)
        throw new DeskFailure('NO_SUCH_QUESTION', { fileId, questionId });
      const before = entry.outcome.decisions;
      const decisions: Decisions = { ...before, answers: answered(before.answers, question, choice) };
      remember(desk, entry, question, decisions);
      setDecisions(db, fileId, decisions);
      await settle(call, fileId, 'importing', entry.state);
      const done = entryOf(db, fileId);
      return importFileOf(done, done.state, call.lang);
    }),

  reread: ({ fileId, encoding }, call) => inTurn(call.desk, () => reread(call, fileId, encoding)),

  rebuild: (_, call) =>
    inTurn(call.desk, async () => {
      const { db, sync, reopenCache } = call.desk.own();
      const startedAt = performance.now();
      const order = ledgerOrder(db);
      const done = await sync.rebuild(order, { signal: call.signal, onProgress: call.progress });
      noteOutcomes(db, done);
      reopenCache();
      call.desk.emit({ kind: 'dataChanged', subjects: ['facts', 'imports'] });
      return { files: order.files.length, contentHash: done.contentHash, tookMs: performance.now() - startedAt };
    }),
};

/** Only the process that holds the folder changes facts, and one change follows the other. */
function inTurn<Value>(desk: DeskContext, work: () => Promise<Value>): Promise<Value> {
  return desk.own().inTurn(work);
}

async function timedSync(call: CallContext & { readonly yes: boolean }) {
  const { activity, ports, emit } = call.desk;
  const startedAt = performance.now();
  activity.syncing = true;
  emit({ kind: 'dataChanged', subjects: ['imports'] });
  try {
    const files = await syncFolders(call);
    return { files, tookMs: performance.now() - startedAt };
  } finally {
    activity.syncing = false;
    activity.lastSyncAt = ports.now().toISOString();
    emit({ kind: 'dataChanged', subjects: ['imports'] });
  }
}
