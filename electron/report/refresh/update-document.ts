import type { Chapter } from '../../../shared/chapter/chapter.ts';
import type { ChangeList, CitationDecision, CitationQuestion } from '../../../shared/contract/refresh.ts';
import type { Week } from '../../../shared/contract/week.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { escaped } from '../drawingml/text-xml.ts';
import { closeParts, type Parts, partText, setPartText } from '../office/parts.ts';
import { type DocumentTags, putTags, tagsOfChapter } from '../writers/docx/tags-part.ts';
import { citationQuestions, standingCitations } from './citations.ts';
import { insertExhibits } from './insert-exhibits.ts';
import { labelsOf } from './labels.ts';
import { daysBetween, numbersNow, type Valued } from './number-now.ts';
import { openDocument } from './places.ts';
import { replaceLabels, untaggedPieces } from './replace-labels.ts';
import { saidNow } from './said-now.ts';
import { standingTable } from './standing-table.ts';
import { listCopies } from './untagged-copies.ts';
import { updateBlocks } from './update-blocks.ts';
import { listUnplacedExhibits, updateCaptions } from './update-captions.ts';
import { type FigureTools, updateFigures } from './update-figures.ts';
import { updateTables } from './update-tables.ts';
import { createList, newIds, newTags, type Updating } from './updating.ts';

/** A document to be brought up to date, and all that is known of the week. */
export interface UpdateOrder {
  readonly chapter: Chapter;
  readonly week: Week;
  /** Numbers that the desk worked out, by their keys. */
  readonly valued: ReadonlyMap<string, Valued>;
  /** What the analyst gave as causes in the document's week. */
  readonly causes: readonly string[];
  /** What becomes of each citation, by its id; `otherwise` of those that are not named, null where nobody said. */
  readonly decisions: Readonly<Record<string, CitationDecision>>;
  readonly otherwise: CitationDecision | null;
}

/** The new document, and what was done to it. */
export interface Updated extends ChangeList {
  readonly bytes: Uint8Array;
  readonly questions: readonly CitationQuestion[];
}

/** Brings a document onto a week: this one's newest data, or the next. Parts that nothing changes in stay to the byte. */
export async function updateParts(
  parts: Parts,
  known: DocumentTags,
  order: UpdateOrder,
  tools: FigureTools,
): Promise<Updated> {
  const { chapter, week } = order;
  const document = openDocument(parts, known);
  const questions = citationQuestions(standingCitations(document), week);
  const now = saidNow(chapter, week);
  const tags = newTags(document);
  const [from, to] = [known.week.from as IsoDate, chapter.week.from];
  const decided = new Map(questions.map(({ id, trace }) => [trace, order.decisions[id] ?? order.otherwise]));
  const updating: Updating = {
    document,
    now,
    labels: labelsOf(
      { from, label: known.week.label, date: known.date },
      { from: to, label: chapter.week.label, date: chapter.front.date },
      known.lang,
    ),
    isRollForward: from !== to,
    numberNow: numbersNow(now, known.tags, daysBetween(from, to), order.valued),
    decisionOf: (trace) => decided.get(trace) ?? null,
    citations: week.citations,
    causes: order.causes,
    tags,
    nextId: newIds(document),
    list: createList(document, tags),
  };
  updateBlocks(updating);
  updateCaptions(updating);
  updateTables(updating);
  await updateFigures(parts, tools, updating);
  listUnplacedExhibits(updating, await insertExhibits(parts, tools, updating));
  updateOwnWords(updating);
  for (const { name, edits } of document.parts) if (!edits.isEmpty()) setPartText(parts, name, edits.result());
  retitle(parts, known, chapter);
  const changes = updating.list.all();
  const next = tagsOfChapter(chapter, updating.list.tags());
  // A document in which nothing moved is told to be of the data that it was compared with all the same.
  putTags(parts, next);
  putProperties(parts, next);
  return { ...changes, bytes: closeParts(parts), questions };
}

/** Words outside every place are a hand's: of them only last week's label and day are replaced, and copies of the desk's are told. */
function updateOwnWords(updating: Updating): void {
  const { document } = updating;
  const tables = document.places
    .filter(({ tag }) => tag.kind === 'table')
    .flatMap((place) => standingTable(place) ?? []);
  const inTables = tables.flatMap(({ cells }) => cells.flatMap(({ pieces }) => pieces));
  const taken = new Set([...document.places.flatMap(({ pieces }) => pieces), ...inTables]);
  for (const part of document.parts)
    for (const pieces of untaggedPieces(part, taken)) {
      const [first] = pieces;
      if (first?.run.paragraph.anchor) continue;
      replaceLabels(part, pieces, { place: part.name, name: updating.now.nameOf('own:') }, updating);
      listCopies(pieces, updating);
    }
}

/** The title in the document's own properties, where it is that of its front page. */
function retitle(parts: Parts, { tags }: DocumentTags, { front }: Chapter): void {
  const was = tags.find(({ id }) => id === 'report:title')?.text;
  const core = 'docProps/core.xml';
  if (!was || !parts.has(core)) return;
  setPartText(
    parts,
    core,
    partText(parts, core).replace(`>${escaped(was)}</dc:title>`, () => `>${escaped(front.title)}</dc:title>`),
  );
}

/** Week and data as the document's own properties say them. */
function putProperties(parts: Parts, { week, dataVersion }: DocumentTags): void {
  const name = 'docProps/custom.xml';
  if (!parts.has(name)) return;
  const values: Readonly<Record<string, string>> = { WeeklyDeskWeek: week.from, WeeklyDeskData: dataVersion };
  const xml = partText(parts, name).replace(
    /(name="(WeeklyDeskWeek|WeeklyDeskData)"[^>]*>\s*<vt:lpwstr>)[^<]*/g,
    (_, head: string, property: string) => head + (values[property] ?? ''),
  );
  setPartText(parts, name, xml);
}
