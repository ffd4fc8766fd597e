import { type Exhibit, numberedBlocks } from '../../../shared/chapter/chapter.ts';
import { isDrawn } from '../../../shared/chapter/exhibits.ts';
import { text } from '../../../shared/i18n/text.ts';
import { isRemovable } from './block-lines.ts';
import { plainText, textOf } from './document-text.ts';
import { updateEdited } from './edited-passage.ts';
import { isTemplate, isUntouched, type Place } from './places.ts';
import { wordsPassage } from './said-now.ts';
import { updatePassage } from './update-passage.ts';
import { nameOf, type Updating } from './updating.ts';

/** Whether the week lacks a figure that the document has: it and all its words stay as they are. */
export function isGone(id: string, { document, now }: Updating): boolean {
  const exhibit = now.exhibit(id);
  const stands = document.places.some(({ tag }) => (tag.kind === 'figure' || tag.kind === 'table') && tag.id === id);
  return stands ? !exhibit || !isDrawn(exhibit) : !exhibit;
}

/** Brings captions, sources, notes and what is lacking up to date; of a caption the words alone, its number is Word's to count. */
export function updateCaptions(updating: Updating): void {
  const { document, now } = updating;
  for (const place of document.places) {
    const { kind, id, line = 0 } = place.tag;
    if (kind !== 'caption' && kind !== 'source' && kind !== 'note' && kind !== 'hole') continue;
    const exhibit = now.exhibit(id);
    if (!exhibit || isGone(id, updating)) continue;
    if (kind === 'caption') updateCaption(place, exhibit, updating);
    else if (kind === 'hole') {
      const lack = exhibit.holes[line];
      const words = lack === undefined ? null : text(now.chapter.lang, 'report.hole', { text: lack });
      updatePassage(place, words === null ? null : wordsPassage(id, words, true), updating);
      const paragraph = place.pieces[0]?.run.paragraph;
      if (words === null && isUntouched(place) && paragraph && isRemovable(place.part, paragraph, [place]))
        place.part.edits.replace(paragraph.start, paragraph.end, '');
    } else updatePassage(place, exhibit[kind] === '' ? null : wordsPassage(id, exhibit[kind]), updating);
  }
}

/** Figures, sources and notes that the document has no place for. A template has what it names, and lacks nothing. */
export function listUnplacedExhibits(updating: Updating, inserted: ReadonlySet<string>): void {
  const { document, now, list } = updating;
  if (isTemplate(document)) return;
  const isKnown = (kind: string, id: string) => document.known.tags.some((tag) => tag.kind === kind && tag.id === id);
  for (const exhibit of numberedBlocks(now.chapter)) {
    const { id, alt, kind } = exhibit;
    if (isGone(id, updating) || inserted.has(id)) continue;
    if (isDrawn(exhibit) && !isKnown('figure', id) && !isKnown('table', id))
      list.undecided({ place: `${kind}:${id}`, name: now.nameOf(id) }, kind, {
        was: '',
        suggestion: alt,
        why: 'noPlace',
      });
    if (!isKnown('caption', id)) continue;
    for (const line of ['source', 'note'] as const) {
      if (exhibit[line] === '' || isKnown(line, id)) continue;
      const name = { place: `${line}:${id}`, name: now.nameOf(id) };
      list.undecided(name, line, { was: '', suggestion: exhibit[line], why: 'noPlace' });
    }
  }
}

function updateCaption(place: Place, { caption }: Exhibit, updating: Updating): void {
  const { list, now } = updating;
  const { part, pieces, tag } = place;
  const between = text(now.chapter.lang, 'report.caption.between');
  const last = pieces.findLastIndex(({ isField }) => isField);
  const behind = pieces.slice(last + 1);
  const words = plainText(textOf(behind));
  const isUntouched = last >= 0 && words === between + tag.text && !place.isTracked;
  if (!caption) return;
  if (!isUntouched) {
    const skip = last >= 0 && words.startsWith(between) ? between.length : 0;
    const edited = { ...place, pieces: behind, text: words.slice(skip) };
    updateEdited(edited, wordsPassage(tag.id, caption.text), updating, skip);
    return;
  }
  list.tag(tag, { text: caption.text });
  if (caption.text === tag.text) return;
  list.replaced(nameOf(place, now), 'caption', tag.text, caption.text);
  part.edits.replaceText(behind, between.length, words.length, caption.text);
  updateEntries(place, caption.text);
}

/** The lists of figures and tables, which Word fills when it is asked to: their entries lead to the captions. */
function updateEntries({ tag, part }: Place, words: string): void {
  for (const paragraph of part.paragraphs.filter(({ anchor }) => anchor === tag.bookmark)) {
    const pieces = part.pieces.filter(({ run }) => run.paragraph === paragraph);
    const at = plainText(textOf(pieces)).indexOf(tag.text);
    if (at >= 0 && tag.text !== '') part.edits.replaceText(pieces, at, at + tag.text.length, words);
  }
}
