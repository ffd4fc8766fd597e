import { type Call, callSchema, type Lang, type Reply } from '../../shared/contract/envelope.ts';
import { type OperationName, operations } from '../../shared/contract/operations.ts';
import { ahPremiumHandlers } from './ah-premium.ts';
import { appHandlers } from './app.ts';
import { auditHandlers } from './audit.ts';
import { badInput } from './bad-input.ts';
import { causesHandlers } from './causes.ts';
import { chapterHandlers } from './chapter.ts';
import { chartFaceHandlers } from './chart-face.ts';
import { conflictsHandlers } from './conflicts/conflicts.ts';
import type { CallContext, DeskContext, Handlers } from './context.ts';
import { dropFoldersHandlers } from './drop-folders.ts';
import { enterHandlers } from './enter.ts';
import { DeskFailure, deskErrorOf } from './failure.ts';
import { figureHistoryHandlers } from './figure-history.ts';
import { flowsHandlers } from './flows.ts';
import { groupsHandlers } from './groups/groups.ts';
import { handOverHandlers } from './hand-over.ts';
import { importsHandlers } from './imports.ts';
import { indicesHandlers } from './indices.ts';
import { mappingsHandlers } from './mappings.ts';
import { notesHandlers } from './notes.ts';
import { outlineHandlers } from './outline.ts';
import { planHandlers } from './plan.ts';
import { packHandlers } from './published/pack.ts';
import { publishedHandlers } from './published/published.ts';
import { ratingChangesHandlers } from './ratings/rating-changes.ts';
import { ratingSchemeHandlers } from './ratings/rating-scheme.ts';
import { ratingsHandlers } from './ratings/ratings.ts';
import { rawRowsHandlers } from './raw-rows.ts';
import { reportHandlers } from './report.ts';
import { settingsHandlers } from './settings.ts';
import { spellingsHandlers } from './spellings.ts';
import { stockHandlers } from './stock.ts';
import { templatesHandlers } from './templates.ts';
import { traceHandlers } from './trace/trace.ts';
import { updateDocumentHandlers } from './update-document.ts';
import { userFiguresHandlers } from './user-figures/user-figures.ts';
import { usualFilesHandlers } from './usual-files.ts';
import { watchlistHandlers } from './watchlist.ts';
import { weekHandlers } from './week.ts';
import { writeReportHandlers } from './write-report.ts';

const handlers: Handlers<Exclude<OperationName, 'cancel'>> = {
  ...appHandlers,
  ...causesHandlers,
  ...auditHandlers,
  ...chapterHandlers,
  ...conflictsHandlers,
  ...dropFoldersHandlers,
  ...enterHandlers,
  ...figureHistoryHandlers,
  ...flowsHandlers,
  ...groupsHandlers,
  ...handOverHandlers,
  ...importsHandlers,
  ...ahPremiumHandlers,
  ...indicesHandlers,
  ...mappingsHandlers,
  ...notesHandlers,
  ...outlineHandlers,
  ...packHandlers,
  ...planHandlers,
  ...publishedHandlers,
  ...ratingChangesHandlers,
  ...ratingSchemeHandlers,
  ...ratingsHandlers,
  ...rawRowsHandlers,
  ...reportHandlers,
  ...settingsHandlers,
  ...chartFaceHandlers,
  ...spellingsHandlers,
  ...stockHandlers,
  ...templatesHandlers,
  ...traceHandlers,
  ...userFiguresHandlers,
  ...updateDocumentHandlers,
  ...usualFilesHandlers,
  ...watchlistHandlers,
  ...weekHandlers,
  ...writeReportHandlers,
};

/**
 * The door of the desk: parses a call, runs its handler, and makes a value of whatever comes of it. Cancelling and progress
 * are dealt with here, for every operation alike.
 */
export function createDispatch(desk: DeskContext): (call: Call) => Promise<Reply<unknown>> {
  const running = new Map<string, AbortController>();

  const run = async (call: Call): Promise<unknown> => {
    const { name, input } = checked(call);
    if (name === 'cancel') {
      const controller = running.get(operations.cancel.input.parse(input).callId);
      controller?.abort();
      return { cancelled: controller !== undefined };
    }
    const controller = new AbortController();
    running.set(call.callId, controller);
    try {
      const progress: CallContext['progress'] = (done, total, rows = null) =>
        desk.emit({ kind: 'progress', callId: call.callId, done, total, rows });
      const context: CallContext = { desk, lang: call.lang, callId: call.callId, signal: controller.signal, progress };
      return await handlers[name](input as never, context);
    } finally {
      running.delete(call.callId);
    }
  };

  return async (untrusted) => {
    const parsed = callSchema.safeParse(untrusted);
    const lang: Lang = parsed.success ? parsed.data.lang : 'zh';
    try {
      if (!parsed.success) throw badInput('call', parsed.error, lang);
      return { ok: true, value: await run(parsed.data) };
    } catch (error) {
      if (!(error instanceof DeskFailure))
        desk.ports.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return { ok: false, error: deskErrorOf(error, lang) };
    }
  };
}

function checked(call: Call): { name: OperationName; input: unknown } {
  if (!Object.hasOwn(operations, call.name)) throw new DeskFailure('UNKNOWN_OPERATION', { name: call.name });
  const name = call.name as OperationName;
  const parsed = operations[name].input.safeParse(call.input);
  if (!parsed.success) throw badInput(name, parsed.error, call.lang);
  return { name, input: parsed.data };
}
