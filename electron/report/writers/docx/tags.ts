import type { Fact } from '../../../../shared/contract/commentary.ts';

/** What a place in a document is: a figure, its caption or source, a text, or a number. */
export type TagKind = 'figure' | 'table' | 'caption' | 'source' | 'note' | 'text' | 'number';

/** A place in a document that can be found again, whatever was written around it. */
export interface Tag {
  readonly bookmark: string;
  readonly kind: TagKind;
  /** `southbound-daily`, `sentence:southbound-net`; of a number the key of its trace. */
  readonly id: string;
  /** Of a number what it is, unrounded, and its unit. */
  readonly value?: number;
  readonly unit?: string;
}

/** Gives places of one document their names, and keeps what each of them is. */
export interface Tags {
  readonly add: (kind: TagKind, id: string) => string;
  readonly number: (fact: Fact) => string;
  /** The bookmark of a place that was named before; null where there is none. */
  readonly named: (kind: TagKind, id: string) => string | null;
  readonly all: () => readonly Tag[];
}

/** Word takes 40 characters, and hides a bookmark that begins with a low line. */
const MOST_CHARACTERS = 32;

/** Tags are hidden bookmarks: they say what a place is by its name, never by the page that it is on. */
export function createTags(): Tags {
  const tags: Tag[] = [];
  const add = (kind: TagKind, id: string, more: Partial<Tag> = {}) => {
    const words = id.replace(/[^\p{L}\p{N}]+/gu, '_').slice(0, MOST_CHARACTERS - kind.length);
    const bookmark = kind === 'number' ? `_number_${tags.length + 1}` : `_${kind}_${words}`;
    const isTaken = tags.some((tag) => tag.bookmark === bookmark);
    const tag = { bookmark: isTaken ? `${bookmark}_${tags.length + 1}` : bookmark, kind, id, ...more };
    tags.push(tag);
    return tag.bookmark;
  };
  return {
    add,
    number: ({ trace, value, unit }) => add('number', trace, { value, unit }),
    named: (kind, id) => tags.find((tag) => tag.kind === kind && tag.id === id)?.bookmark ?? null,
    all: () => tags,
  };
}
