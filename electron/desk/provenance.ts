import { type Block, type Chapter, type Exhibit, exhibitName, type Passage } from '../../shared/chapter/chapter.ts';
import { dataTable } from '../../shared/charts/data-table.ts';
import { sentenceById } from '../../shared/commentary/sentences.ts';
import type { Lang } from '../../shared/contract/envelope.ts';
import type { Trace } from '../../shared/contract/trace.ts';
import { text } from '../../shared/i18n/text.ts';
import type { ProvenanceRow } from '../report/report-order.ts';
import type { CallContext } from './context.ts';
import { tracesOf } from './trace/trace.ts';

/** A figure of more numbers gives those of the week, and its first and last. */
const MOST_NUMBERS = 400;
/** Of a sum over a year nobody reads each day in a workbook: the trace itself lists them. */
const MOST_INPUTS = 60;

/** The numbers of one place of the report, by the keys of their traces. */
interface Place {
  readonly name: string;
  readonly keys: readonly string[];
  /** Numbers of a long line that are not looked up. */
  readonly leftOut: number;
}

/** Where each number of a report's figures and sentences comes from, in the order of the report. */
export async function provenanceOf(
  call: Pick<CallContext, 'desk' | 'lang'>,
  chapter: Chapter,
): Promise<ProvenanceRow[]> {
  const places = placesOf(chapter);
  const traces = await tracesOf(call, new Set(places.flatMap(({ keys }) => keys)), MOST_INPUTS);
  return places.flatMap(({ name, keys, leftOut }) => [
    ...keys.flatMap((key) => rowsOf(name, traces.get(key), call.lang)),
    ...(leftOut > 0 ? [saying(name, text(call.lang, 'report.book.leftOut', { count: leftOut }))] : []),
  ]);
}

function placesOf(chapter: Chapter): Place[] {
  // What the front page says stands in the body too.
  const { trend } = chapter.front;
  return [...(trend ? [ofExhibit(trend, chapter)] : []), ...chapter.body.flatMap((block) => ofBlock(block, chapter))];
}

function ofBlock(block: Block, chapter: Chapter): Place[] {
  switch (block.kind) {
    case 'heading':
      return [];
    case 'paragraph':
      return sentences(block.passages, chapter.lang);
    case 'list':
      return sentences(
        block.items.flatMap(({ passages }) => passages),
        chapter.lang,
      );
    case 'figure':
    case 'table':
      return [ofExhibit(block, chapter)];
  }
}

function sentences(passages: readonly Passage[], lang: Lang): Place[] {
  return passages.map(({ slot, facts }) => ({
    name: sentenceById(slot.replace(/^sentence:/, ''))?.words[lang].name ?? slot,
    keys: [...new Set(facts.map(({ trace }) => trace))],
    leftOut: 0,
  }));
}

function ofExhibit(exhibit: Exhibit, { lang, week }: Chapter): Place {
  const name = exhibitName(exhibit, lang);
  const numbers = dataTable(exhibit.figure, lang).rows.map(({ key, cells }) => ({
    key,
    keys: cells.map(({ trace }) => trace).filter((trace) => trace !== null),
  }));
  const all = new Set(numbers.flatMap(({ keys }) => keys));
  if (all.size <= MOST_NUMBERS) return { name, keys: [...all], leftOut: 0 };
  // Days of years one over the other are named without their year.
  const isOfWeek = (day: string) => day >= week.from.slice(-day.length) && day <= week.to.slice(-day.length);
  const shown = numbers.filter(({ key }, index) => index === 0 || index === numbers.length - 1 || isOfWeek(key));
  const keys = [...new Set(shown.flatMap((one) => one.keys))];
  return { name, keys, leftOut: all.size - keys.length };
}

function rowsOf(place: string, trace: Trace | undefined, lang: CallContext['lang']): ProvenanceRow[] {
  if (!trace) return [];
  const { label, value, unit, formula, inputs, more } = trace;
  const number = { place, label, value, unit, formula: formula?.[lang] ?? '' };
  return [
    ...inputs.map((input) => ({ ...number, input })),
    ...(more > 0 ? [saying(place, text(lang, 'report.book.more', { label, count: more }))] : []),
  ];
}

function saying(place: string, label: string): ProvenanceRow {
  return { place, label, value: null, unit: '', formula: '', input: null };
}
