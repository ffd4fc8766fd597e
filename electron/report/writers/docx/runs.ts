import { Bookmark, NoBreakHyphen, type ParagraphChild, TextRun } from 'docx';
import type { Passage } from '../../../../shared/chapter/chapter.ts';
import { betweenPassages } from '../../../../shared/chapter/passages.ts';
import { partsOf } from '../../../../shared/commentary/parts.ts';
import type { Lang } from '../../../../shared/contract/envelope.ts';
import { cutsText } from './cuts.ts';
import type { Tags } from './tags.ts';

/** Where passages stand: the block of the report, and which of its lines. */
export interface PassagePlace {
  readonly block: string;
  readonly line: number;
}

/** Passages as runs: each sentence and each of its numbers can be found again, and what is to be filled is yellow. */
export function passageRuns(
  passages: readonly Passage[],
  tags: Tags,
  lang: Lang,
  place: PassagePlace,
): ParagraphChild[] {
  return passages.flatMap((passage, index): ParagraphChild[] => {
    const between = index === 0 ? '' : betweenPassages(lang);
    const { slot, text, facts, isHole } = passage;
    const id = tags.add('text', slot, { text, cuts: cutsText(facts), ...place, ...(isHole && { isHole }) });
    const sentence = new Bookmark({ id, children: [...pieces(passage, tags, id)] });
    return between === '' ? [sentence] : [new TextRun(between), sentence];
  });
}

/** Words of the report that are no sentence, as its title and its day: they too can be found again. */
export function wordsRun(
  words: string,
  slot: string,
  tags: Tags,
  look: { readonly bold?: boolean; readonly size?: number; readonly color?: string } = {},
): Bookmark {
  const id = tags.add('text', slot, { text: words, block: tags.block(slot), line: 0 });
  return new Bookmark({ id, children: [new TextRun({ text: words, ...look })] });
}

function pieces(passage: Passage, tags: Tags, of: string): ParagraphChild[] {
  if (passage.isHole) return [hole(passage.text)];
  return partsOf(passage).map((part): ParagraphChild => {
    if (typeof part === 'string') return new TextRun(part);
    return new Bookmark({ id: tags.number(part, of), children: [numberRun(part.text)] });
  });
}

/** A number whose minus sign stays with it at the end of a line. */
function numberRun(printed: string): TextRun {
  return printed.startsWith('-')
    ? new TextRun({ children: [new NoBreakHyphen(), printed.slice(1)] })
    : new TextRun(printed);
}

/** What is still to be filled, on yellow. */
export function hole(words: string): TextRun {
  return new TextRun({ text: words, highlight: 'yellow', bold: true });
}
