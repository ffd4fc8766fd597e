import type { Passage } from '../../../shared/chapter/chapter.ts';
import type { CitationQuestion } from '../../../shared/contract/refresh.ts';
import type { Week } from '../../../shared/contract/week.ts';
import type { Citation } from '../../../shared/contract/week-parts.ts';
import { isIsoDate } from '../../../shared/market/iso-date.ts';
import { parseTraceKey } from '../../../shared/trace/key.ts';
import { cutsText } from '../writers/docx/cuts.ts';
import { cutStatements } from './cut-statements.ts';
import { textOf } from './document-text.ts';
import { isCitation, isSameSubject } from './number-now.ts';
import { offsetOf } from './passage-words.ts';
import { numbersIn } from './place-content.ts';
import type { OpenDocument, Place } from './places.ts';
import { nameOf, type Updating } from './updating.ts';

/** A number from a document where it stands in a report. */
export interface StandingCitation {
  readonly trace: string;
  readonly text: string;
  /** The sentence that it stands in. */
  readonly place: string;
}

/** The numbers from documents that stand in a report, each once. */
export function standingCitations({ places, known }: OpenDocument): StandingCitation[] {
  const standing = places.filter(({ tag }) => tag.kind === 'number' && isCitation(tag.id));
  return [...Map.groupBy(standing, ({ tag }) => tag.id)].map(([trace, [first]]) => {
    const of = known.tags.find(({ bookmark }) => bookmark === first?.tag.of);
    return { trace, text: first?.text ?? '', place: of?.id ?? '' };
  });
}

/** What is asked of each, with what is known of it now; `c1` is the first. */
export function citationQuestions(standing: readonly StandingCitation[], week: Week): CitationQuestion[] {
  return standing.map((one, index) => ({ id: `c${index + 1}`, ...askedOf(one.trace, week), ...one }));
}

function askedOf(trace: string, { citations, week }: Week) {
  const key = parseTraceKey(trace);
  const [subject = '', , publisher = ''] = key?.kind === 'fact' ? key.parts : [];
  const asOf = key?.kind === 'fact' && isIsoDate(key.day) ? key.day : null;
  const newest = newestOf(trace, citations);
  const isSame = newest?.trace === trace;
  const validUntil = newest?.validUntil ?? null;
  return {
    subject,
    publisher,
    asOf,
    document: newest?.document ?? null,
    validUntil,
    expired: isSame && validUntil !== null && validUntil < week.to,
    newest: newest && { text: newest.text, asOf: newest.asOf, validUntil },
  };
}

function newestOf(trace: string, citations: readonly Citation[]): Citation | null {
  return citations.find((one) => isSameSubject(one.trace, trace)) ?? null;
}

/** Whether a passage is to stay as it is but for its citations, though nobody else wrote in it. */
export function keepsCitations(place: Place, updating: Updating): boolean {
  const cited = numbersIn(place, updating).filter(({ tag }) => isCitation(tag.id));
  return updating.isRollForward && cited.some(({ tag }) => updating.decisionOf(tag.id) !== 'update');
}

/** A passage of the desk's in which only citations are decided; as what was decided stands from now on, it counts as a hand's. */
export function updateCited(place: Place, said: Passage | null, updating: Updating): void {
  updateCitations(place, updating);
  const current = said ? { text: said.text, cuts: cutsText(said.facts) } : { text: '', cuts: '' };
  updating.list.tag(place.tag, current);
}

/** The numbers from documents within the text of a report: kept, brought to their newest, or taken out with their statements. */
export function updateCitations(place: Place, updating: Updating): void {
  if (!updating.isRollForward) return;
  const numbers = numbersIn(place, updating);
  for (const number of numbers) if (isCitation(number.tag.id)) updateCitation(number, place, updating);
  const stated = numbers.map((number) => ({
    at: offsetOf(number, place),
    isCut: isCitation(number.tag.id) && updating.decisionOf(number.tag.id) === 'delete',
  }));
  const { spans, uncut } = cutStatements(place.text, stated);
  const name = nameOf(place, updating.now);
  for (const { from, to } of spans) {
    place.part.edits.replaceText(place.pieces, from, to, '');
    updating.list.replaced(name, 'citation', place.text.slice(from, to), '');
  }
  for (const [index, { at, isCut }] of stated.entries()) {
    const number = numbers[index];
    if (!number || !isCut) continue;
    if (uncut.includes(index))
      updating.list.undecided(name, 'citation', { was: number.text, suggestion: null, why: 'citationUncut' });
    else if (spans.some(({ from, to }) => at >= from && at < to)) removeMarks(number, updating);
  }
}

function removeMarks({ mark, part, tag }: Place, { list }: Updating): void {
  for (const end of [mark.start, mark.end]) if (end) part.edits.replace(end.start, end.end, '');
  list.drop(tag);
}

function updateCitation(number: Place, place: Place, updating: Updating): void {
  const { list, now, decisionOf, citations } = updating;
  const { tag, text } = number;
  const name = nameOf(place, now);
  const newest = newestOf(tag.id, citations);
  const decision = decisionOf(tag.id);
  if (decision === null)
    list.undecided(name, 'citation', { was: text, suggestion: newest?.text ?? null, why: 'citationKept' });
  if (decision !== 'update') return;
  if (!newest || newest.value === null) {
    list.undecided(name, 'citation', { was: text, suggestion: null, why: 'citationUnknown' });
    return;
  }
  list.tag(tag, { id: newest.trace, value: newest.value, unit: newest.unit, text: newest.text });
  if (newest.text === text) return;
  number.part.edits.replaceText(number.pieces, 0, textOf(number.pieces).length, newest.text);
  list.replaced(name, 'citation', text, newest.text, newest.trace);
}
