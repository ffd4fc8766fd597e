import { betweenPassages } from '../../../shared/chapter/passages.ts';
import type { Paragraph } from './document-text.ts';
import { holeLook, marked, runXml } from './passage-xml.ts';
import { contentOf, removeContent, taggedPassage } from './place-content.ts';
import type { OpenPart, Place, StandingLine } from './places.ts';
import type { SaidLine } from './said-now.ts';
import { nameOf, type Updating } from './updating.ts';

/** Takes a line out that this week does not have, and its paragraph where nothing else stands in it. */
export function removeLine({ lead, passages }: StandingLine, updating: Updating): void {
  const places = [...(lead ? [lead] : []), ...passages];
  const [first] = places;
  for (const place of places) {
    const content = contentOf(place, updating);
    if (!content) continue;
    updating.list.replaced(nameOf(place, updating.now), 'text', place.text, '');
    removeContent(place, content, updating);
  }
  const paragraph = first?.pieces[0]?.run.paragraph;
  if (first && paragraph && isRemovable(first.part, paragraph, places))
    first.part.edits.replace(paragraph.start, paragraph.end, '');
}

/** Whether a paragraph would be empty, and none that a cell or a section needs. */
export function isRemovable({ xml, pieces, tags }: OpenPart, paragraph: Paragraph, places: readonly Place[]): boolean {
  const ours = new Set(places.flatMap((place) => place.pieces));
  if (pieces.some((piece) => piece.run.paragraph === paragraph && !ours.has(piece) && piece.text.trim() !== ''))
    return false;
  if (/<w:(drawing|pict|object|sectPr|comment\w*)\b/.test(xml.slice(paragraph.start, paragraph.end))) return false;
  const before = tags.findLast(({ end }) => end <= paragraph.start);
  const after = tags.find(({ start }) => start >= paragraph.end);
  return (before?.name === 'w:p' && before.kind !== 'open') || after?.name === 'w:p';
}

/** Puts lines behind the last, each a paragraph that looks as that one does; within a line where the block stands in one. */
export function appendLines(lines: readonly StandingLine[], said: readonly SaidLine[], updating: Updating): void {
  const { list, now } = updating;
  const last = lines.at(-1);
  const [lead, passage] = [last?.lead ?? null, last?.passages.at(-1)];
  const run = passage?.pieces[0]?.run;
  if (!passage || !run) return;
  const isOneParagraph =
    lines.length > 1 && lines.every((line) => line.passages[0]?.pieces[0]?.run.paragraph === run.paragraph);
  const content = said.map((line, index) => {
    for (const { slot, text } of line.passages)
      list.replaced({ place: slot, name: now.nameOf(slot) }, 'text', '', text);
    const at = { ...passage.tag, line: lines.length + index };
    return lineXml(line, at, { lead: lead?.pieces[0]?.run.look ?? '', text: run.look }, updating);
  });
  const { paragraph } = run;
  if (isOneParagraph)
    passage.part.edits.insert(
      passage.mark.end?.end ?? run.end,
      content.map((xml) => `<w:r><w:br/></w:r>${xml}`).join(''),
    );
  else {
    const properties = paragraph.properties.replace(/<w:sectPr\b[\s\S]*<\/w:sectPr>/, '');
    passage.part.edits.insert(paragraph.end, content.map((xml) => `<w:p>${properties}${xml}</w:p>`).join(''));
  }
}

function lineXml(
  { lead, passages }: SaidLine,
  place: Pick<Place['tag'], 'block' | 'line'>,
  look: { readonly lead: string; readonly text: string },
  updating: Updating,
): string {
  const { tags, nextId, now } = updating;
  const { block = '', line = 0 } = place;
  const head =
    lead === '' ? '' : marked(tags.add('lead', block, { text: lead, block, line }), nextId(), runXml(lead, look.lead));
  const between = betweenPassages(now.chapter.lang);
  const said = passages.map((passage) =>
    taggedPassage(passage, { block, line }, passage.isHole ? holeLook(look.text) : look.text, updating),
  );
  return head + said.join(between === '' ? '' : runXml(between, look.text));
}
