import type { Commentary, FactText, Paragraph } from '../contract/commentary.ts';
import type { Lang } from '../contract/envelope.ts';
import { partsOf } from './parts.ts';

const ORDER: readonly Paragraph[] = ['sector', 'market', 'industry', 'flows', 'ah', 'ratings', 'advice'];

/** The sentences by paragraph, in the order of the report; a paragraph without one is not there. */
export function byParagraph(commentary: readonly Commentary[]): { paragraph: Paragraph; sentences: Commentary[] }[] {
  return ORDER.map((paragraph) => ({
    paragraph,
    sentences: commentary.filter((sentence) => sentence.paragraph === paragraph),
  })).filter(({ sentences }) => sentences.length > 0);
}

/** Each paragraph as one text: Chinese sentences follow each other without a space. */
export function paragraphsOf(commentary: readonly Commentary[], lang: Lang): string[] {
  return byParagraph(commentary).map(({ sentences }) =>
    sentences.map(({ text }) => text).join(lang === 'zh' ? '' : ' '),
  );
}

/** Paragraphs for pasting into a document, with the numbers held together so that no line breaks within one. */
export function paragraphsHtml(commentary: readonly Commentary[], lang: Lang): string {
  return byParagraph(commentary)
    .map(({ sentences }) => `<p>${sentences.map(sentenceHtml).join(lang === 'zh' ? '' : ' ')}</p>`)
    .join('');
}

function sentenceHtml(sentence: FactText): string {
  return partsOf(sentence)
    .map((part) =>
      typeof part === 'string' ? escaped(part) : `<span style="white-space:nowrap">${escaped(part.text)}</span>`,
    )
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(words: string): string {
  return words.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}
