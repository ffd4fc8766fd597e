import type {
  ChangeKind,
  ChangeList,
  CitationDecision,
  Replaced,
  Undecided,
} from '../../../shared/contract/refresh.ts';
import type { Citation } from '../../../shared/contract/week-parts.ts';
import { createTags, type Tag, type TagParts, type Tags } from '../writers/docx/tags.ts';
import type { Labels } from './labels.ts';
import type { NumberNow } from './number-now.ts';
import type { OpenDocument, Place } from './places.ts';
import type { SaidNow } from './said-now.ts';

/** The document under way: what is known of it, and what has become of it so far. */
export interface Updating {
  readonly document: OpenDocument;
  readonly now: SaidNow;
  readonly labels: Labels;
  readonly isRollForward: boolean;
  /** What a number of the document is this week; null where nothing says so. */
  readonly numberNow: NumberNow;
  /** What becomes of each citation, by the key of its trace; null: it was not said. */
  readonly decisionOf: (trace: string) => CitationDecision | null;
  /** The newest that documents state. */
  readonly citations: readonly Citation[];
  /** What the analyst gave as causes in the document's week. */
  readonly causes: readonly string[];
  /** New places. */
  readonly tags: Tags;
  /** The number of a new bookmark. */
  readonly nextId: () => number;
  readonly list: ListedChanges;
}

/** The change list while it grows, and what stands behind the places that stay. */
export interface ListedChanges {
  readonly replaced: (of: PlaceName, kind: ChangeKind, was: string, now: string, trace?: string | null) => void;
  readonly undecided: (of: PlaceName, kind: ChangeKind, left: Left) => void;
  readonly keep: () => void;
  /** What a place is from now on. */
  readonly tag: (tag: Tag, parts?: TagParts & { readonly id?: string }) => void;
  /** A place whose marks are taken out, or whose text is passed on to nobody. */
  readonly drop: (tag: Tag) => void;
  readonly all: () => ChangeList;
  readonly tags: () => readonly Tag[];
}

type PlaceName = Pick<Replaced, 'place' | 'name'>;
export type Left = Pick<Undecided, 'was' | 'suggestion' | 'why'> & Partial<Pick<Undecided, 'before'>>;

/** A list that is empty yet; places that nothing is said of stay as they were. */
export function createList({ known }: OpenDocument, made: Tags): ListedChanges {
  const replaced: Replaced[] = [];
  const undecided: Undecided[] = [];
  let kept = 0;
  const standing = new Map(known.tags.map((tag) => [tag.bookmark, tag]));
  return {
    replaced: ({ place, name }, kind, was, now, trace = null) =>
      void replaced.push({ place, name, kind, was, now, trace }),
    undecided({ place, name }, kind, { before = null, ...left }) {
      const isTold = undecided.some((one) => one.place === place && one.was === left.was && one.why === left.why);
      if (!isTold) undecided.push({ place, name, kind, before, ...left });
    },
    keep: () => void kept++,
    tag: ({ bookmark, ...tag }, parts = {}) => void standing.set(bookmark, { ...tag, ...parts, bookmark }),
    drop: ({ bookmark }) => void standing.delete(bookmark),
    all: () => ({ replaced, undecided, kept }),
    tags: () => [...standing.values(), ...made.all()],
  };
}

/** Names for new places that none of the document's bookmarks has. */
export function newTags({ parts }: OpenDocument): Tags {
  return createTags(parts.flatMap(({ marks }) => marks.map(({ name }) => name)));
}

/** Numbers for new bookmarks, beyond those of the document. */
export function newIds({ parts }: OpenDocument): () => number {
  const taken = parts.flatMap(({ marks }) => marks.map(({ id }) => Number(id) || 0));
  let last = Math.max(0, ...taken);
  return () => ++last;
}

/** What a place is called in the list. */
export function nameOf({ tag }: Pick<Place, 'tag'>, { nameOf: called }: SaidNow): PlaceName {
  const isText = tag.kind === 'text' || tag.kind === 'lead';
  const place = isText ? tag.id : `${tag.kind}:${tag.id}`;
  return { place, name: called(tag.id) };
}

/** What a place is in the list. */
export function changeKind({ kind, isHole }: Tag): ChangeKind {
  if (kind === 'lead' || kind === 'text') return isHole ? 'hole' : 'text';
  return kind;
}
