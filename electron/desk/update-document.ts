import path from 'node:path';
import type { OutputOf, ParsedInputOf } from '../../shared/contract/operations.ts';
import type { CitationDecision } from '../../shared/contract/refresh.ts';
import { isIsoDate } from '../../shared/market/iso-date.ts';
import { type TradingWeek, weekLabel } from '../../shared/market/trading-week.ts';
import { citationQuestions } from '../report/refresh/citations.ts';
import { daysBetween, type Valued, wantedKeys } from '../report/refresh/number-now.ts';
import type { ReadDocument } from '../report/refresh/update-document-bytes.ts';
import { causesOfWeek } from '../store/causes.ts';
import { chapterAndWeek } from './chapter.ts';
import type { CallContext, Handlers } from './context.ts';
import { deliverDocument, type GivenDocument } from './deliver-document.ts';
import { DeskFailure } from './failure.ts';
import { handedInBytes } from './handed-in.ts';
import { chooseWeek } from './known-weeks.ts';
import { tracesOf } from './trace/trace.ts';
import { reportLook } from './write-report.ts';

/** Documents that were written here and edited since: brought onto the newest data, or onto a new week. */
export const updateDocumentHandlers: Handlers<'refreshDocument' | 'rollForwardDocument'> = {
  async refreshDocument(input, call) {
    const { questions: _, ...updated } = await updateGiven(input, call, { kind: 'refresh' });
    return updated;
  },

  rollForwardDocument: ({ decisions, citations, ...input }, call) =>
    updateGiven(input, call, { kind: 'rollForward', decisions, citations }),
};

type Given = ParsedInputOf<'refreshDocument'>;
type Updating =
  | { readonly kind: 'refresh' }
  | {
      readonly kind: 'rollForward';
      readonly decisions: Readonly<Record<string, CitationDecision>>;
      readonly citations: CitationDecision | 'ask' | null;
    };

async function updateGiven(given: Given, call: CallContext, as: Updating): Promise<OutputOf<'rollForwardDocument'>> {
  const { desk, signal } = call;
  const document = givenDocument(given, call);
  const { known, citations: standing } = taggedDocument(
    await desk.report.readDocument({ bytes: document.bytes }, { signal }),
    document,
  );
  const to = chooseWeek(desk, given.week);
  const { from } = known.week;
  if (!isIsoDate(from)) throw new DeskFailure('DOCUMENT_UNTAGGED', { name: document.name });
  checkWeek(from, to, as.kind, { name: document.name, label: known.week.label });
  const ofDocument = { desk, lang: known.lang };
  const { chapter, week } = chapterAndWeek(ofDocument, to.from);
  const told = {
    from: { from, label: known.week.label },
    to: { from: to.from, label: chapter.week.label },
    lang: known.lang,
  };
  const isAsking = as.kind === 'rollForward' && as.citations === 'ask';
  const decisions = as.kind === 'rollForward' ? as.decisions : {};
  const questions = as.kind === 'rollForward' ? citationQuestions(standing, week) : [];
  if (isAsking && questions.some(({ id }) => decisions[id] === undefined))
    return { ...told, replaced: [], undecided: [], kept: 0, file: null, questions };
  const traces = await tracesOf(ofDocument, wantedKeys(known.tags, daysBetween(from, to.from)), 1);
  const valued = new Map(
    [...traces].flatMap(([key, { value, unit }]): [string, Valued][] =>
      value === null ? [] : [[key, { value, unit }]],
    ),
  );
  const { bytes, replaced, undecided, kept } = await desk.report.updateDocument(
    {
      bytes: document.bytes,
      chapter,
      week,
      valued,
      causes: causesOfWeek(desk.userDb(), from, known.lang).map(({ cause }) => cause),
      decisions,
      otherwise: as.kind === 'rollForward' && as.citations !== 'ask' ? as.citations : null,
      look: reportLook(desk),
    },
    { signal },
  );
  const file = deliverDocument(bytes, { desk, document, out: given.out, known, label: chapter.week.label });
  return { ...told, replaced, undecided, kept, file, questions };
}

/** The document and where it lies; what was handed over otherwise lies nowhere, and is not kept. */
function givenDocument({ file }: Given, { desk }: CallContext): GivenDocument {
  return { ...handedInBytes(desk, file), folder: file.from === 'path' ? path.dirname(file.path) : null };
}

function taggedDocument(read: ReadDocument, { name }: GivenDocument) {
  switch (read.kind) {
    case 'tagged':
      return read;
    case 'protected':
      throw new DeskFailure('DOCUMENT_PROTECTED', { name });
    case 'untagged':
      throw new DeskFailure('DOCUMENT_UNTAGGED', { name });
    case 'unreadable':
      throw new DeskFailure('DOCUMENT_DAMAGED', { name, reason: read.reason });
  }
}

/** Refreshed is a document of the week itself, rolled forward one of an earlier week. */
function checkWeek(
  from: TradingWeek['from'],
  to: TradingWeek,
  kind: Updating['kind'],
  said: { readonly name: string; readonly label: string },
): void {
  const told = { ...said, week: weekLabel(to) };
  if (from > to.from) throw new DeskFailure('DOCUMENT_LATER', told);
  if (kind === 'refresh' && from < to.from) throw new DeskFailure('DOCUMENT_EARLIER', told);
  if (kind === 'rollForward' && from === to.from) throw new DeskFailure('DOCUMENT_SAME_WEEK', told);
}
