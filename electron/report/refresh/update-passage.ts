import type { Passage } from '../../../shared/chapter/chapter.ts';
import { cutsIn, cutsText } from '../writers/docx/cuts.ts';
import { keepsCitations, updateCited } from './citations.ts';
import { textOf } from './document-text.ts';
import { updateEdited } from './edited-passage.ts';
import { cutsOf, skeleton } from './passage-words.ts';
import { heldTogether } from './passage-xml.ts';
import { type Content, contentOf, numbersIn, removeContent, replaceContent } from './place-content.ts';
import { isUntouched, type Place } from './places.ts';
import { changeKind, nameOf, type Updating } from './updating.ts';

/**
 * Brings a passage up to date. Where only the desk wrote, it says what the desk says now: by its numbers alone where the words
 * are the same, so that a hand's bold or colour stays, else whole. Where a hand wrote, its words stay. `said` is null where the
 * desk says nothing there this week.
 */
export function updatePassage(place: Place, said: Passage | null, updating: Updating): void {
  const content = contentOf(place, updating);
  if (!isUntouched(place) || !content) updateEdited(place, said, updating);
  else if (keepsCitations(place, updating)) updateCited(place, said, updating);
  else updateUntouched(place, said, content, updating);
}

function updateUntouched(place: Place, said: Passage | null, content: Content, updating: Updating): void {
  const { list, now } = updating;
  const [name, { tag }] = [nameOf(place, now), place];
  if (!said) {
    list.replaced(name, changeKind(tag), place.text, '');
    removeContent(place, content, updating);
    return;
  }
  const { isHole: _, ...known } = tag;
  list.tag(said.isHole ? { ...known, isHole: true } : known, {
    id: said.slot,
    text: said.text,
    cuts: cutsText(said.facts),
  });
  // What is still lacking stands as it stood.
  if (said.isHole && place.text === said.text) return;
  if (updateNumbers(place, said, updating)) {
    if (place.text !== said.text) list.replaced(name, changeKind(tag), place.text, said.text);
    return;
  }
  list.replaced(name, changeKind(tag), place.text, said.text);
  replaceContent(place, said, content, updating);
}

/** Whether the words were the same, and only numbers and labels were put in their places. */
function updateNumbers(place: Place, said: Passage, updating: Updating): boolean {
  const { labels, list } = updating;
  const { tag, part, pieces } = place;
  const numbers = numbersIn(place, updating);
  const [before, after] = [
    skeleton(place.text, cutsOf(numbers, place), (words) => labels.blanked(words, 'was')),
    skeleton(said.text, cutsIn(cutsText(said.facts)), (words) => labels.blanked(words, 'now')),
  ];
  if (before !== after || numbers.length !== said.facts.length || tag.isHole || said.isHole) return false;
  for (const [index, number] of numbers.entries()) {
    const fact = said.facts[index];
    if (!fact) continue;
    const { trace, value, unit, text } = fact;
    list.tag(number.tag, { id: trace, value, unit, text });
    if (text !== number.text)
      part.edits.replaceText(number.pieces, 0, textOf(number.pieces).length, heldTogether(text));
  }
  for (const { at, was, now } of labels.within(place.text)) part.edits.replaceText(pieces, at, at + was.length, now);
  return true;
}
