import type { Passage } from '../../../shared/chapter/chapter.ts';
import { betweenPassages } from '../../../shared/chapter/passages.ts';
import { withLead } from '../template/fillings.ts';
import { appendLines, removeLine } from './block-lines.ts';
import { plainText, textOf } from './document-text.ts';
import { contentOf, insertBehind } from './place-content.ts';
import { isTemplate, isUntouched, type Place, type StandingLine } from './places.ts';
import { type SaidLine, wordsPassage } from './said-now.ts';
import { updatePassage } from './update-passage.ts';
import type { Updating } from './updating.ts';

/** Brings every block of texts up to date: as a whole where only the desk wrote in it, else sentence by sentence. */
export function updateBlocks(updating: Updating): void {
  const { places } = updating.document;
  const texts = places.filter(({ tag }) => tag.kind === 'text' || tag.kind === 'lead');
  for (const [block, ofBlock] of Map.groupBy(texts, ({ tag }) => tag.block ?? ''))
    updateBlock(block, ofBlock, updating);
  listUnplaced(updating);
}

function updateBlock(block: string, places: readonly Place[], updating: Updating): void {
  const { document, now } = updating;
  const lines = [...Map.groupBy(places, ({ tag }) => tag.line ?? 0)]
    .toSorted(([a], [b]) => a - b)
    .map(([, ofLine]): StandingLine => {
      const lead = ofLine.find(({ tag }) => tag.kind === 'lead') ?? null;
      return { lead, passages: ofLine.filter(({ tag }) => tag.kind === 'text') };
    });
  const hasLeads = document.known.tags.some((tag) => tag.block === block && tag.kind === 'lead');
  const said = now.lines(block).map((line) => (hasLeads ? line : ledWithin(line, updating)));
  const isWhole =
    document.lost.every((tag) => tag.block !== block) &&
    places.every((place) => isUntouched(place) && contentOf(place, updating) !== null) &&
    lines.every((line) => isUnbroken(line, updating));
  for (const [index, line] of lines.entries()) {
    const now = said[index];
    if (isWhole && !now) removeLine(line, updating);
    else updateLine(line, now ?? { lead: '', passages: [] }, isWhole, block, updating);
  }
  if (isWhole && said.length > lines.length) appendLines(lines, said.slice(lines.length), updating);
}

/** Where a document has no leads of their own they stand in the first passage, as templates are filled. */
function ledWithin({ lead, passages: [first, ...rest] }: SaidLine, { now }: Updating): SaidLine {
  if (lead === '' || !first) return { lead: '', passages: first ? [first, ...rest] : [] };
  return { lead: '', passages: [withLead(first, lead, now.chapter.lang), ...rest] };
}

/** Whether a line is as the desk wrote it: nothing of a hand's stands between its sentences. */
function isUnbroken({ lead, passages }: StandingLine, { now }: Updating): boolean {
  const all = [...(lead ? [lead] : []), ...passages];
  const [first, last] = [all[0]?.pieces[0], all.at(-1)?.pieces.at(-1)];
  const part = all[0]?.part;
  if (!first || !last || !part || all.some((one) => one.part !== part)) return false;
  const between = part.pieces.slice(part.pieces.indexOf(first), part.pieces.indexOf(last) + 1);
  const written = (lead?.text ?? '') + passages.map(({ text }) => text).join(betweenPassages(now.chapter.lang));
  return between.every(({ run }) => run.paragraph === first.run.paragraph) && plainText(textOf(between)) === written;
}

function updateLine(
  { lead, passages }: StandingLine,
  said: SaidLine,
  isWhole: boolean,
  block: string,
  updating: Updating,
): void {
  const { document, list, now } = updating;
  if (lead) updatePassage(lead, said.lead === '' ? null : wordsPassage(lead.tag.id, said.lead), updating);
  const pairs = paired(passages, said.passages, isWhole);
  for (const [index, place] of passages.entries()) updatePassage(place, pairs.get(index) ?? null, updating);
  const placed = new Set(pairs.values());
  const known = document.known.tags.filter((tag) => tag.block === block);
  let behind = passages[0];
  for (const passage of said.passages) {
    const at = [...pairs].find(([, one]) => one === passage)?.[0];
    if (at !== undefined) behind = passages[at];
    if (placed.has(passage) || passage.isHole) continue;
    if (isWhole && behind) {
      insertBehind(behind, passage, betweenPassages(now.chapter.lang), updating);
      list.replaced({ place: passage.slot, name: now.nameOf(passage.slot) }, 'text', '', passage.text);
    } else if (!known.some(({ id }) => id === passage.slot)) listNew(passage, updating);
  }
}

/** What each standing sentence is now: that of its name, in their order; where all is the desk's the others take the places that are left. */
function paired(places: readonly Place[], said: readonly Passage[], isWhole: boolean): Map<number, Passage> {
  const left = [...said];
  const pairs = new Map<number, Passage>();
  for (const [index, { tag }] of places.entries()) {
    const at = left.findIndex(({ slot }) => slot === tag.id);
    const [found] = at < 0 ? [] : left.splice(at, 1);
    if (found) pairs.set(index, found);
  }
  const single = isWhole && places.length === 1 && pairs.size === 0 ? left[0] : undefined;
  if (single) pairs.set(0, single);
  return pairs;
}

function listNew(passage: Passage, { list, now }: Updating): void {
  const name = { place: passage.slot, name: now.nameOf(passage.slot) };
  list.undecided(name, 'text', { was: '', suggestion: passage.text, why: 'noPlace' });
}

/** Paragraphs of the report that the document has no place for; a template takes what it names, and lacks nothing. */
function listUnplaced(updating: Updating): void {
  const { document, now } = updating;
  const { chapter } = now;
  const known = new Set(document.known.tags.map(({ block }) => block));
  if (isTemplate(document)) return;
  for (const block of [...chapter.body, ...chapter.closing]) {
    if ((block.kind !== 'paragraph' && block.kind !== 'list') || known.has(block.id)) continue;
    const passages = block.kind === 'paragraph' ? block.passages : block.items.flatMap((item) => item.passages);
    for (const passage of passages) if (!passage.isHole) listNew(passage, updating);
  }
}
