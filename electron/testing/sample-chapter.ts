import type { Chapter, Passage } from '../../shared/chapter/chapter.ts';
import { chapterExample } from '../../shared/contract/examples/chapter-example.ts';

/** A small chapter of which every text is the same words. */
export function chapterWith(words: string): Chapter {
  const passage: Passage = {
    slot: `sentence:${words}`,
    text: words,
    facts: [],
    generated: null,
    isEdited: false,
    isStale: false,
    isHole: false,
  };
  const { front } = chapterExample;
  return {
    ...chapterExample,
    header: { left: words, right: words },
    footer: { left: words, notice: words },
    front: {
      ...front,
      industry: words,
      date: words,
      rating: words,
      title: words,
      subtitle: words,
      bullets: [{ lead: words, passages: [passage] }],
      analysts: [{ name: words, role: words, licence: words, email: words }],
      related: [{ title: words, date: words }],
    },
    contents: { title: words, figures: words },
    body: chapterExample.body.map((block) => {
      switch (block.kind) {
        case 'heading':
          return { ...block, id: words, text: words };
        case 'paragraph':
          return { ...block, id: words, passages: [passage] };
        case 'list':
          return { ...block, id: words, items: [{ lead: words, passages: [passage] }] };
        default:
          return {
            ...block,
            id: words,
            source: words,
            note: words,
            alt: words,
            holes: [words],
            caption: block.caption && { ...block.caption, text: words },
          };
      }
    }),
  };
}
