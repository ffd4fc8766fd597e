import type { Parts } from '../office/parts.ts';
import { partText } from '../office/parts.ts';
import { FILLED } from '../template/fill-docx.ts';
import { TEXT_PARTS } from '../writers/docx/finish-docx.ts';
import type { Tag } from '../writers/docx/tags.ts';
import type { DocumentTags } from '../writers/docx/tags-part.ts';
import { type Mark, type PartText, type Piece, piecesOf, plainText, readPartText, textOf } from './document-text.ts';
import { type Edits, editsOf } from './edits.ts';

/** A part that is being brought up to date: as it came, and what changes in it. */
export interface OpenPart extends PartText {
  readonly edits: Edits;
}

/** A place of a document where it stands now. */
export interface Place {
  readonly tag: Tag;
  readonly part: OpenPart;
  readonly mark: Mark;
  readonly pieces: readonly Piece[];
  /** What it says now, as it is typed. */
  readonly text: string;
  /** It holds changes that are tracked: nothing of it is taken for the desk's own words. */
  readonly isTracked: boolean;
}

/** A document with its places found again. */
export interface OpenDocument {
  readonly known: DocumentTags;
  readonly parts: readonly OpenPart[];
  readonly places: readonly Place[];
  /** Tags whose place is no longer there: a hand took it out. */
  readonly lost: readonly Tag[];
}

/** Finds each tag where it stands now, in whichever part and at whichever level. */
export function openDocument(parts: Parts, known: DocumentTags): OpenDocument {
  const read = [...parts.keys()]
    .filter((name) => TEXT_PARTS.test(name))
    .sort()
    .map((name): OpenPart => {
      const part = readPartText(name, partText(parts, name));
      return { ...part, edits: editsOf(part) };
    });
  const places = known.tags.flatMap((tag) => read.flatMap((part) => placesIn(part, tag)));
  const found = new Set(places.map(({ tag }) => tag));
  return { known, parts: read, places, lost: known.tags.filter((tag) => !found.has(tag)) };
}

function placesIn(part: OpenPart, tag: Tag): Place[] {
  return part.marks
    .filter(({ name, end }) => name === tag.bookmark && end !== null)
    .flatMap((mark): Place[] => {
      const pieces = piecesOf(part, mark);
      const isText = tag.kind !== 'figure' && tag.kind !== 'table';
      const text = plainText(textOf(pieces));
      if (isText && text === '' && tag.text !== '') return [];
      const isTracked = pieces.some(({ isDeleted, isInserted }) => isDeleted || isInserted);
      return [{ tag, part, mark, pieces, text, isTracked }];
    });
}

/** Whether only the desk has written in a place. */
export function isUntouched({ tag, text, isTracked }: Place): boolean {
  return text === tag.text && !isTracked;
}

/** A line of a block as it stands in the document. */
export interface StandingLine {
  readonly lead: Place | null;
  readonly passages: readonly Place[];
}

/** Whether a document is one of the house's own that was filled: it has what it names, and lacks nothing else. */
export function isTemplate({ known }: OpenDocument): boolean {
  return known.tags.some(({ block }) => block?.startsWith(FILLED));
}
