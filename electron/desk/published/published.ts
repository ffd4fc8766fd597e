import { setImmediate as turn } from 'node:timers/promises';
import type { Chapter } from '../../../shared/chapter/chapter.ts';
import type { OutputOf } from '../../../shared/contract/operations.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { parseDate } from '../../../shared/market/parse-date.ts';
import type { PublishedDocument } from '../../../shared/published/edition.ts';
import type { Frozen } from '../../../shared/published/frozen.ts';
import { type Moved, movedBetween } from '../../../shared/published/moved-since.ts';
import { entryById } from '../../store/ledger.ts';
import { addEdition, publishedEdition, publishedEditions, type StoredEdition } from '../../store/published.ts';
import { chapterOf } from '../chapter.ts';
import type { CallContext, DeskContext, Handlers } from '../context.ts';
import { DeskFailure } from '../failure.ts';
import { keptUntilChanged } from '../kept-until-changed.ts';
import { chooseWeek } from '../known-weeks.ts';
import { filesOfTraces, labelOfTrace } from '../trace/trace.ts';
import { auditedDocuments } from './audited-documents.ts';
import { keepDocuments } from './documents.ts';
import { chosenEdition, editionOf } from './editions.ts';
import { filesBehind, listFiles } from './files-behind.ts';
import { freeze } from './freeze.ts';
import { frozenOf, packFrozen } from './frozen-content.ts';

type ReadCall = Pick<CallContext, 'desk' | 'lang'>;

/** Weeks that were published: frozen as they printed, with the live week beside them. */
export const publishedHandlers: Handlers<'publish' | 'published' | 'publishedWeek' | 'movedSince'> = {
  publish: ({ week, documents }, call) =>
    call.desk.own().inTurn(async () => {
      const { from } = chooseWeek(call.desk, week);
      return publishWeek(call, from, await keepDocuments(call.desk, documents));
    }),

  async published({ moved }, call) {
    const editions: OutputOf<'published'>['editions'] = [];
    for (const stored of publishedEditions(call.desk.userDb())) {
      editions.push({ ...editionOf(stored, call.lang), moved: moved ? countOf(call, stored) : null });
      // Others get a turn between two: a year of weeks takes its time.
      if (moved) await turn();
    }
    return { editions };
  },

  publishedWeek(asked, call) {
    const stored = chosenEdition(call, asked);
    return { ...frozenOf(call.desk, stored)[call.lang].week, published: editionOf(stored, call.lang) };
  },

  movedSince(asked, call) {
    const stored = chosenEdition(call, asked);
    const live = chapterOf(call, stored.week);
    const { values, texts, count } = movedOf(call, stored);
    const newest = publishedEdition(call.desk.userDb(), stored.week, null)?.edition ?? stored.edition;
    return {
      edition: editionOf(stored, call.lang),
      editions: Array.from({ length: newest }, (_, index) => newest - index),
      values: values.map((value) => ({ ...value, label: labelOf(call, value) })),
      texts: [...texts],
      count,
      filesAdded: filesAdded(call, stored, live, values),
      filesUndone: stored.files
        .filter(({ fileId }) => !isIn(call.desk, fileId))
        .map(({ fileId, name }) => ({ fileId, name })),
    };
  },
};

async function publishWeek(call: CallContext, week: IsoDate, documents: readonly PublishedDocument[]) {
  const { desk, lang } = call;
  const frozen = await freeze(call, week, await auditedDocuments(call, documents, week));
  const publishedAt = desk.ports.now().toISOString();
  const files = filesBehind({ desk, lang: 'zh' }, frozen.zh.chapter, frozen.zh.week);
  const said = { ...headOf(frozen), documents, files };
  const edition = addEdition(desk.own().db, { week, publishedAt, ...said, ...packFrozen(frozen) });
  desk.emit({ kind: 'dataChanged', subjects: ['settings'] });
  const { holes, stale } = frozen[lang].chapter;
  const audits = frozen.audits.map(({ name, audit }) => ({
    name,
    counts: audit?.counts ?? null,
    disagreements: audit?.consistency.length ?? 0,
  }));
  return { ...editionOf({ week, edition, publishedAt, ...said }, lang), holes, stale, audits };
}

/** What a list of reports names a week by. */
function headOf({ zh, en }: Frozen): Pick<StoredEdition, 'title' | 'subtitle' | 'titleEn' | 'subtitleEn' | 'date'> {
  const subtitleOf = ({ front }: Chapter) => front.subtitle.replace(/^[\s—–-]+/, '');
  return {
    title: zh.chapter.front.title,
    subtitle: subtitleOf(zh.chapter),
    titleEn: en.chapter.front.title,
    subtitleEn: subtitleOf(en.chapter),
    date: parseDate(zh.chapter.front.date, null) ?? zh.chapter.week.to,
  };
}

/** A year of weeks in both languages. */
const kept = keptUntilChanged<Moved>(128);

function movedOf(call: ReadCall, stored: StoredEdition): Moved {
  const { desk, lang } = call;
  return kept(desk, `${stored.week} ${stored.edition} ${lang}`, () =>
    movedBetween(frozenOf(desk, stored)[lang].chapter, chapterOf(call, stored.week)),
  );
}

/** A figure names its numbers; one of a sentence is named by what it is of. */
function labelOf(call: ReadCall, { place, trace, label }: Moved['values'][number]): string {
  return place.kind === 'text' && trace !== null ? (labelOfTrace(call, trace) ?? label) : label;
}

/** Null where the edition cannot be read: its own calls say why. */
function countOf(call: ReadCall, stored: StoredEdition): number | null {
  try {
    return movedOf(call, stored).count;
  } catch (error) {
    if (error instanceof DeskFailure) return null;
    throw error;
  }
}

function isIn(desk: DeskContext, fileId: number): boolean {
  const state = entryById(desk.userDb(), fileId)?.state;
  return state === 'imported' || state === 'partial';
}

/** Files that the week rests on now and did not then: those of its lists, and those in which numbers that moved stand. */
function filesAdded(call: ReadCall, stored: StoredEdition, live: Chapter, values: Moved['values']) {
  const { desk } = call;
  const known = new Set(stored.files.map(({ fileId }) => fileId));
  const traces = new Set(values.flatMap(({ trace }) => trace ?? []));
  return [...new Set([...filesOfTraces(call, traces), ...listFiles(desk, live)])]
    .filter((fileId) => !known.has(fileId))
    .sort((a, b) => a - b)
    .map((fileId) => ({ fileId, name: entryById(desk.userDb(), fileId)?.name ?? String(fileId) }));
}
