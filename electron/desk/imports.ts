import { issuesOfFile } from '../store/applied.ts';
import { allEntries, entryById, type LedgerEntry, setDecisions } from '../store/ledger.ts';
import type { Decisions, Issue } from '../store/outcome.ts';
import { readLines } from '../sync/read-archived.ts';
import { answered, remember } from './answer.ts';
import type { CallContext, DeskContext, Handlers } from './context.ts';
import { DeskFailure } from './failure.ts';
import { importFileOf, issueInWords, ledgerFileOf } from './import-file.ts';
import { reread } from './reread.ts';
import { entryOf, noteOutcomes, settle, sourceOf, wantedFiles } from './settle.ts';
import { syncFolders } from './sync-run.ts';

const ISSUES_A_PAGE = 200;

type Names = 'sync' | 'imports' | 'importFile' | 'fileText' | 'undo' | 'redo' | 'answer' | 'reread' | 'rebuild';

export const importsHandlers: Handlers<Names> = {
  sync: ({ yes }, call) => inTurn(call.desk, () => timedSync({ ...call, yes })),

  imports: (_, { desk, lang }) => ({
    files: allEntries(desk.userDb())
      .map((entry) => ledgerFileOf(entry, lang))
      .reverse(),
  }),

  async importFile({ fileId, offset }, { desk, lang }) {
    const entry = knownEntry(desk, fileId);
    const issues = await issuesPage(desk, entry, offset);
    const file = {
      ...ledgerFileOf(entry, lang),
      issues: issues.map((issue) => issueInWords(issue, entry.outcome, lang)),
    };
    return { file, issueCount: entry.outcome?.issueCount ?? 0 };
  },

  async fileText({ fileId, ...asked }, { desk }) {
    const { sha256, outcome, encoding } = knownEntry(desk, fileId);
    const text = { dataFolder: desk.paths.data, sha256, encoding: outcome?.decisions?.encoding ?? encoding };
    return { fromLine: asked.fromLine, ...(await readLines(text, asked)) };
  },

  undo: ({ fileId }, call) =>
    inTurn(call.desk, async () => {
      const { db } = call.desk.own();
      const { state } = entryOf(db, fileId);
      if (state !== 'imported' && state !== 'partial') throw new DeskFailure('NOT_IMPORTED', { fileId, state });
      return settle(call, fileId, 'undone', state);
    }),

  redo: ({ fileId }, call) =>
    inTurn(call.desk, async () => {
      const { db } = call.desk.own();
      const { state } = entryOf(db, fileId);
      if (state !== 'undone') throw new DeskFailure('NOT_UNDONE', { fileId, state });
      return settle(call, fileId, 'importing', state);
    }),

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
      const wanted = wantedFiles(db);
      const done = await sync.rebuild(wanted, { signal: call.signal, onProgress: call.progress });
      noteOutcomes(db, done);
      reopenCache();
      call.desk.emit({ kind: 'dataChanged', subjects: ['facts', 'imports'] });
      return { files: wanted.length, contentHash: done.contentHash, tookMs: performance.now() - startedAt };
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

function knownEntry(desk: DeskContext, fileId: number): LedgerEntry {
  const entry = entryById(desk.userDb(), fileId);
  if (!entry) throw new DeskFailure('NO_SUCH_FILE', { fileId });
  return entry;
}

/** Issues of a file that is in stand in the cache; of one that is not, the first are kept and the others are read again. */
async function issuesPage(desk: DeskContext, entry: LedgerEntry, offset: number): Promise<readonly Issue[]> {
  const { fileId, state, outcome } = entry;
  if (state === 'imported' || state === 'partial') return issuesOfFile(desk.cache(), fileId, offset, ISSUES_A_PAGE);
  const kept = outcome?.issues ?? [];
  if (offset + ISSUES_A_PAGE <= kept.length || kept.length === outcome?.issueCount)
    return kept.slice(offset, offset + ISSUES_A_PAGE);
  const { db, sync } = desk.own();
  return sync.issues({ file: sourceOf(db, entry), offset, count: ISSUES_A_PAGE });
}
