import type { Passage } from '../../../shared/chapter/chapter.ts';
import { cutsIn, cutsText } from '../writers/docx/cuts.ts';
import type { Tag } from '../writers/docx/tags.ts';
import { updateCitations } from './citations.ts';
import { plainText, textOf } from './document-text.ts';
import { isCitation, type Now } from './number-now.ts';
import { hasDirectionWords, isSigned, printedAs, turns } from './number-print.ts';
import { cutsOf, offsetOf, skeleton } from './passage-words.ts';
import { heldTogether } from './passage-xml.ts';
import { numbersIn } from './place-content.ts';
import type { Place } from './places.ts';
import { replaceLabels } from './replace-labels.ts';
import { changeKind, nameOf, type Updating } from './updating.ts';

/** A passage in which a hand wrote: its words stay, its numbers that stand as they were printed are those of this week, all else is listed. `skip` characters stand before them. */
export function updateEdited(place: Place, said: Passage | null, updating: Updating, skip = 0): void {
  const { list, now } = updating;
  const { tag } = place;
  const name = nameOf(place, now);
  list.keep();
  const numbers = numbersIn(place, updating);
  for (const number of numbers.filter((one) => !isAsked(one, updating))) updateNumber(number, place, said, updating);
  updateCitations(place, updating);
  listLostNumbers(place, numbers, said, updating);
  listCauses(place, updating);
  replaceLabels(place.part, place.pieces, name, updating);
  const base = baseOf(place.tag, place.text);
  const standing = plainText(place.part.edits.textOf(place.pieces)).slice(skip);
  const suggestion = said && !said.isHole ? said.text : null;
  const isOtherwise = said !== null && suggestion !== null && wordsDiffer(base, said, updating);
  if (isOtherwise)
    list.undecided(name, changeKind(tag), { was: standing, suggestion, before: base.text, why: 'wordsDiffer' });
  if (suggestion === null && tag.text !== '' && !tag.id.startsWith('own:'))
    list.undecided(name, changeKind(tag), { was: standing, suggestion, before: base.text, why: 'notSaid' });
  // While it is listed the words are kept on which the hand's rest, so that it is listed until the hand has decided.
  const current = said ? { text: said.text, cuts: cutsText(said.facts) } : base;
  list.tag(tag, isOtherwise ? { ...base, stood: standing, said: current.text, saidCuts: current.cuts } : current);
}

/** What the desk said at a place, with where its numbers lie in it. */
interface Base {
  readonly text: string;
  readonly cuts: string;
}

/** What the desk said when the hand last wrote: what was listed since counts as seen once the hand has written again. */
function baseOf({ text, cuts = '', stood, said, saidCuts = '' }: Tag, standing: string): Base {
  if (stood === undefined || stood === standing || said === undefined) return { text, cuts };
  return { text: said, cuts: saidCuts };
}

function wordsDiffer(base: Base, said: Passage, { labels }: Updating): boolean {
  const before = skeleton(base.text, cutsIn(base.cuts), (words) => labels.blanked(words, 'was'));
  return before !== skeleton(said.text, cutsIn(cutsText(said.facts)), (words) => labels.blanked(words, 'now'));
}

/** A number from a document is asked about when a new week begins. */
function isAsked({ tag }: Place, { isRollForward }: Updating): boolean {
  return isRollForward && isCitation(tag.id);
}

/** A number within a hand's words. */
function updateNumber(number: Place, place: Place, said: Passage | null, updating: Updating): void {
  const { list, now, numberNow } = updating;
  const { tag, text } = number;
  const name = nameOf(place, now);
  const current = numberNow(tag, said);
  const print = current && printOf(number, place, current);
  if (!current || print === null) list.undecided(name, 'number', { was: text, suggestion: null, why: 'numberUnknown' });
  else if (text === tag.text) updatePrint(number, place, current, print, updating);
  else {
    const { trace, value, unit } = current;
    const isRight = text === print;
    list.tag(tag, { id: trace, value, unit, ...(isRight && { text }) });
    if (!isRight)
      list.undecided(name, 'number', { was: text, suggestion: print, before: tag.text, why: 'numberEdited' });
  }
}

/** A number that stands as the desk printed it gives way to this week's, but where words beside it would then say the contrary. */
function updatePrint(
  number: Place,
  place: Place,
  { trace, value, unit }: Now,
  print: string,
  updating: Updating,
): void {
  const { list, now } = updating;
  const { tag, part, pieces, text } = number;
  const name = nameOf(place, now);
  const at = offsetOf(number, place);
  const isSpoken = !isSigned(text) || hasDirectionWords(place.text, at, at + text.length);
  if (isSpoken && turns(text, tag.value ?? value, value)) {
    list.undecided(name, 'number', { was: text, suggestion: print, why: 'signFlipped' });
    // What it was is kept, so that it is told until the hand has changed it.
    list.tag(tag, { id: trace, unit });
    return;
  }
  list.tag(tag, { id: trace, value, unit, text: print });
  if (text === print) return;
  list.replaced(name, 'number', text, print, trace);
  part.edits.replaceText(pieces, 0, textOf(pieces).length, heldTogether(print));
}

/** As the desk prints it where that is of the same form, else in the form that it has here. */
function printOf({ tag, text }: Place, place: Place, { value }: Now): string | null {
  const at = place.text.indexOf(text);
  const isInBrackets = /[（(]$/.test(place.text.slice(0, at));
  return printedAs(tag.text === '' ? text : tag.text, value, {
    value: tag.value ?? value,
    isAlwaysSigned: isInBrackets || tag.text.startsWith('+'),
  });
}

const TYPED = /[+\-\u2212]?\d[\d,]*(?:\.\d+)?%?/g;

/** Numbers that lost their tags, where others stand that the desk did not write: they may be the same, typed anew. */
function listLostNumbers(place: Place, numbers: readonly Place[], said: Passage | null, updating: Updating): void {
  const { document, list, now, numberNow, labels } = updating;
  const lost = document.lost.filter(({ of }) => of === place.tag.bookmark);
  if (lost.length === 0) return;
  const tagged = cutsOf(numbers, place).map(({ at, length }) => ({ from: at, to: at + length }));
  const labelled = labels.within(place.text).map(({ at, was }) => ({ from: at, to: at + was.length }));
  const { text: wrote, cuts } = place.tag;
  // 沪深300 and years are no numbers of the week: the desk wrote them beside its own.
  const written = skeleton(wrote, cutsIn(cuts), (words) => words);
  const typed = [...place.text.matchAll(TYPED)].filter(
    ({ index, 0: print }) =>
      ![...tagged, ...labelled].some(({ from, to }) => index < to && index + print.length > from) &&
      !written.includes(print),
  );
  for (const tag of lost) {
    list.drop(tag);
    if (typed.length === 0) continue;
    const current = numberNow(tag, said);
    const suggestion =
      current && printedAs(tag.text, current.value, { value: tag.value ?? current.value, isAlwaysSigned: false });
    const stands = typed.find(({ 0: print }) => print.replace('%', '') === tag.text.replace('%', '')) ?? typed[0];
    list.undecided(nameOf(place, now), 'number', {
      was: stands?.[0] ?? '',
      suggestion: suggestion || null,
      before: tag.text,
      why: 'numberEdited',
    });
  }
}

/** Last week's cause within a hand's words: it is empty from now on, and only the hand can take it out. */
function listCauses(place: Place, { causes, list, now, isRollForward }: Updating): void {
  if (!isRollForward) return;
  for (const cause of causes)
    if (place.text.includes(cause))
      list.undecided(nameOf(place, now), 'text', { was: cause, suggestion: null, why: 'causeStands' });
}
