import { bookExhibits, type Chapter } from '../../../shared/chapter/chapter.ts';
import type { Week } from '../../../shared/contract/week.ts';
import type { PublishedFile } from '../../../shared/published/edition.ts';
import { printedValues } from '../../../shared/published/printed-values.ts';
import { filesOfLists } from '../../store/files-of-lists.ts';
import { entryById } from '../../store/ledger.ts';
import type { CallContext, DeskContext } from '../context.ts';
import { filesOfTraces } from '../trace/trace.ts';

/** The files that a week rests on: those in which its numbers stand, and those of its names, lists and tables. */
export function filesBehind(call: Pick<CallContext, 'desk' | 'lang'>, chapter: Chapter, week: Week): PublishedFile[] {
  const traces = [
    ...printedValues(chapter).map(({ trace }) => trace),
    ...week.citations.map(({ value, trace }) => (value === null ? null : trace)),
  ];
  const numbers = filesOfTraces(call, new Set(traces.filter((trace) => trace !== null)));
  const lists = listFiles(call.desk, chapter);
  return [...new Set([...numbers, ...lists])]
    .sort((a, b) => a - b)
    .flatMap((fileId) => fileOf(call.desk, fileId, numbers.has(fileId) ? 'numbers' : 'lists') ?? []);
}

/** Files of names, lists and of the tables that the report prints. */
export function listFiles(desk: DeskContext, chapter: Chapter): Set<number> {
  return filesOfLists(desk.cache(), chapter.week.to, new Set(bookExhibits(chapter).map(({ id }) => id)));
}

function fileOf(desk: DeskContext, fileId: number, gives: PublishedFile['gives']): PublishedFile | null {
  const entry = entryById(desk.userDb(), fileId);
  const format = entry?.outcome?.decisions?.format;
  return entry && format ? { fileId, name: entry.name, sha256: entry.sha256, format, gives } : null;
}
