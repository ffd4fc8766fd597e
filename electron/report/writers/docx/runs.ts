import { Bookmark, NoBreakHyphen, type ParagraphChild, TextRun } from 'docx';
import type { Passage } from '../../../../shared/chapter/chapter.ts';
import { betweenPassages } from '../../../../shared/chapter/passages.ts';
import { partsOf } from '../../../../shared/commentary/parts.ts';
import type { Lang } from '../../../../shared/contract/envelope.ts';
import type { Tags } from './tags.ts';

/** Passages as runs: each sentence and each of its numbers can be found again, and what is to be filled is yellow. */
export function passageRuns(passages: readonly Passage[], tags: Tags, lang: Lang): ParagraphChild[] {
  return passages.flatMap((passage, index): ParagraphChild[] => {
    const between = index === 0 ? '' : betweenPassages(lang);
    const sentence = new Bookmark({ id: tags.add('text', passage.slot), children: [...pieces(passage, tags)] });
    return between === '' ? [sentence] : [new TextRun(between), sentence];
  });
}

function pieces(passage: Passage, tags: Tags): ParagraphChild[] {
  if (passage.isHole) return [hole(passage.text)];
  let at = 0;
  return partsOf(passage).map((part): ParagraphChild => {
    const printed = typeof part === 'string' ? part : part.text;
    const start = at;
    at += printed.length;
    if (typeof part === 'string') return new TextRun(printed);
    return new Bookmark({ id: tags.number({ ...part, at: start }), children: [numberRun(printed)] });
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
