import type { Passage } from '../../../shared/chapter/chapter.ts';
import { cutsText } from '../writers/docx/cuts.ts';
import { passageXml, plainLook, runXml } from './passage-xml.ts';
import type { Place } from './places.ts';
import { scanXml } from './scan-xml.ts';
import type { Updating } from './updating.ts';

/** Where the text of a place lies in one paragraph, and what of a hand's lies among it. */
export interface Content {
  readonly start: number;
  readonly end: number;
  /** The look of its first words. */
  readonly look: string;
  /** Marks of comments and bookmarks of others, notes: they are put behind the new words. */
  readonly others: string;
}

const PLAIN = new Set(['w:proofErr', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:commentRangeStart', 'w:commentRangeEnd']);

/** Null where a hand put a structure around some of the words (a link, a field), which new words could not keep. */
export function contentOf(place: Place, updating: Updating): Content | null {
  const { part, pieces } = place;
  const [first, last] = [pieces[0]?.run, pieces.at(-1)?.run];
  if (!first || !last || pieces.some(({ run }) => run.paragraph !== first.paragraph)) return null;
  const [start, end] = [first.start, last.end];
  const ours = new Set(
    updating.document.places.filter((one) => one.part === part).flatMap(({ mark }) => [mark.start, mark.end]),
  );
  const kept: string[] = [];
  let depth = 0;
  for (const tag of part.tags) {
    if (tag.start < start || tag.end > end) continue;
    if (tag.name === 'w:r' && tag.kind !== 'empty') depth += tag.kind === 'open' ? 1 : -1;
    else if (depth === 0 && !PLAIN.has(tag.name)) return null;
    else if (depth === 0 && tag.name !== 'w:proofErr' && !ours.has(tag)) kept.push(part.xml.slice(tag.start, tag.end));
  }
  const notes = new Set(pieces.map(({ run }) => run).filter(({ isMore }) => isMore));
  if (notes.size > 0) return null;
  return {
    start,
    end,
    look: first.look,
    others:
      kept.join('') +
      runsWithin(
        part.xml,
        start,
        end,
        pieces.map(({ run }) => run.start),
      ),
  };
}

/** Whole runs among the words that print none: marks of comments and footnotes. */
function runsWithin(xml: string, start: number, end: number, ours: readonly number[]): string {
  const slice = xml.slice(start, end);
  let [out, open] = ['', -1];
  for (const { name, kind, start: at, end: to } of scanXml(slice)) {
    if (name !== 'w:r') continue;
    if (kind === 'open') open = at;
    if (kind === 'close' && !ours.includes(start + open) && /w:\w+Reference\b/.test(slice.slice(open, to)))
      out += slice.slice(open, to);
  }
  return out;
}

/** The numbers that stand in a place. */
export function numbersIn(place: Place, { document }: Updating): Place[] {
  const { part, mark, tag } = place;
  return document.places.filter(
    (one) =>
      one.tag.of === tag.bookmark &&
      one.part === part &&
      one.mark.start.start >= mark.start.start &&
      one.mark.start.end <= (mark.end?.start ?? 0),
  );
}

/** The place says another passage from now on, in the look that it has. */
export function replaceContent(place: Place, passage: Passage, content: Content, updating: Updating): void {
  const { tag, part } = place;
  const { edits } = part;
  removeNumbers(place, updating);
  const look = tag.isHole || tag.kind === 'hole' ? plainLook(content.look) : content.look;
  edits.replace(content.start, content.end, passageXml(passage, tag.bookmark, look, updating) + content.others);
}

/** Takes a place out with its words; what a hand put among them stays. */
export function removeContent(place: Place, content: Content, updating: Updating): void {
  const { tag, part, mark } = place;
  removeNumbers(place, updating);
  for (const end of [mark.start, mark.end]) if (end) part.edits.replace(end.start, end.end, '');
  part.edits.replace(content.start, content.end, content.others);
  updating.list.drop(tag);
}

function removeNumbers(place: Place, updating: Updating): void {
  for (const { mark, part, tag } of numbersIn(place, updating)) {
    for (const end of [mark.start, mark.end]) if (end) part.edits.replace(end.start, end.end, '');
    updating.list.drop(tag);
  }
  for (const lost of updating.document.lost) if (lost.of === place.tag.bookmark) updating.list.drop(lost);
}

/** Puts a passage behind a place, in its look; `between` parts the two. */
export function insertBehind(place: Place, passage: Passage, between: string, updating: Updating): void {
  const { tag, part, mark, pieces } = place;
  const content = contentOf(place, updating);
  const look = tag.isHole ? plainLook(content?.look ?? '') : (content?.look ?? '');
  const at = Math.max(mark.end?.end ?? 0, pieces.at(-1)?.run.end ?? 0);
  part.edits.insert(at, (between === '' ? '' : runXml(between, look)) + taggedPassage(passage, tag, look, updating));
}

/** A new passage with its tag, in a block and line of the document. */
export function taggedPassage(
  passage: Passage,
  { block, line }: Pick<Place['tag'], 'block' | 'line'>,
  look: string,
  updating: Updating,
): string {
  const { slot, text, facts, isHole } = passage;
  const place = { ...(block !== undefined && { block }), ...(line !== undefined && { line }) };
  const name = updating.tags.add('text', slot, { text, cuts: cutsText(facts), ...place, ...(isHole && { isHole }) });
  const id = updating.nextId();
  const xml = passageXml(passage, name, look, updating);
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${xml}<w:bookmarkEnd w:id="${id}"/>`;
}
