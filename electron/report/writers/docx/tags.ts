import type { Fact } from '../../../../shared/contract/commentary.ts';

/** What a place in a document is: a figure, its caption, source or lack, a text with the words that lead to it, or a number. */
export const TAG_KINDS = ['figure', 'table', 'caption', 'source', 'note', 'hole', 'lead', 'text', 'number'] as const;
export type TagKind = (typeof TAG_KINDS)[number];

/** A place in a document that can be found again, whatever was written around it. */
export interface Tag {
  readonly bookmark: string;
  readonly kind: TagKind;
  /** `southbound-daily`, `sentence:southbound-net`; of a number the key of its trace. */
  readonly id: string;
  /** What was written there, so that another hand is known from it; of a table its cells, as JSON. */
  readonly text: string;
  /** Of a text the block of the report that it stands in, and which of its lines. */
  readonly block?: string;
  readonly line?: number;
  /** It stands for what the week lacked. */
  readonly isHole?: boolean;
  /** Where its numbers lie in it: `20+4,33+4`. */
  readonly cuts?: string;
  /** Of a table how many rows at its end sum up the others. */
  readonly closing?: number;
  /** Of a number the bookmark of its text; what it is, unrounded, and its unit. */
  readonly of?: string;
  readonly value?: number;
  readonly unit?: string;
  /** Of a figure how large it was drawn, in CSS pixels, and what tells its drawing from another. */
  readonly size?: string;
  readonly hash?: string;
  /** Of a text that was edited and is listed: what stood there then, and what the desk said then. */
  readonly stood?: string;
  readonly said?: string;
  readonly saidCuts?: string;
}

/** What is kept of a place beside its kind and its id. */
export type TagParts = Partial<Omit<Tag, 'bookmark' | 'kind' | 'id'>>;

/** Gives places of one document their names, and keeps what each of them is. */
export interface Tags {
  readonly add: (kind: Exclude<TagKind, 'number'>, id: string, parts: TagParts) => string;
  /** A number within the text of a bookmark. */
  readonly number: (fact: Omit<Fact, 'at'>, of: string) => string;
  /** The name of a block of texts, another where one of that name was written before. */
  readonly block: (id: string) => string;
  /** The bookmark of a place that was named before; null where there is none. */
  readonly named: (kind: TagKind, id: string) => string | null;
  readonly all: () => readonly Tag[];
}

/** Word takes 40 characters, and hides a bookmark that begins with a low line. */
const MOST_CHARACTERS = 32;

/** Tags are hidden bookmarks: they say what a place is by its name, never by the page that it is on. `taken` are names that are not to be given again. */
export function createTags(taken: Iterable<string> = []): Tags {
  const tags: Tag[] = [];
  const names = new Set(taken);
  const blocks = new Map<string, number>();
  let made = 0;
  const nameFor = (kind: TagKind, id: string) => {
    made++;
    const words = id.replace(/[^\p{L}\p{N}]+/gu, '_').slice(0, MOST_CHARACTERS - kind.length);
    const plain = kind === 'number' ? `_number_${made}` : `_${kind}_${words}`;
    let name = plain;
    for (let number = made; names.has(name); number++) name = `${kind === 'number' ? '_number' : plain}_${number}`;
    names.add(name);
    return name;
  };
  const put = (kind: TagKind, id: string, parts: TagParts) => {
    const tag: Tag = { text: '', ...parts, bookmark: nameFor(kind, id), kind, id };
    tags.push(tag);
    return tag.bookmark;
  };
  return {
    add: put,
    number: ({ trace, value, unit, text }, of) => put('number', trace, { value, unit, text, of }),
    block(id) {
      const number = (blocks.get(id) ?? 0) + 1;
      blocks.set(id, number);
      return number === 1 ? id : `${id}#${number}`;
    },
    named: (kind, id) => tags.find((tag) => tag.kind === kind && tag.id === id)?.bookmark ?? null,
    all: () => tags,
  };
}
