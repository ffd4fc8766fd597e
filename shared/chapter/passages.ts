import type { Commentary, Fact, FactText } from '../contract/commentary.ts';
import type { Lang } from '../contract/envelope.ts';
import { text } from '../i18n/text.ts';
import type { ListItem, Passage } from './chapter.ts';
import { filledValues, type ValueNamed } from './values.ts';

/** A text of the user's in a slot, and what the desk said there when it was written. */
export interface ReportText {
  readonly text: string;
  readonly said: string | null;
}
/** The user's texts of a week's report, by slot. */
export type ReportTexts = ReadonlyMap<string, ReportText>;

/** A text of the user's stands in the weeks that follow until another is written; what is said of numbers is of its week alone. */
export function isStanding(slot: string): boolean {
  return slot.startsWith('own:');
}

/** A sentence as the report prints it: as the user wrote it, else as the desk says it; null where the user took it out. */
export function sentencePassage({ id, text: said, facts }: Commentary, texts: ReportTexts): Passage | null {
  const slot = `sentence:${id}`;
  return editedPassage(slot, { text: said, facts }, texts.get(slot));
}

/** What the desk says, or what the user wrote in its place; null where that is nothing. */
export function editedPassage(slot: string, said: FactText, own: ReportText | undefined): Passage | null {
  const generated = said.text;
  if (own === undefined) return { slot, ...said, generated, isEdited: false, isStale: false, isHole: false };
  if (own.text === '') return null;
  const isStale = own.said !== null && own.said !== generated;
  return {
    slot,
    text: own.text,
    facts: factsIn(own.text, said.facts),
    generated,
    isEdited: true,
    isStale,
    isHole: false,
  };
}

/** Of the numbers of a text those that still stand in another wording of it, in their order. */
function factsIn(words: string, facts: readonly Fact[]): Fact[] {
  const kept: Fact[] = [];
  let from = 0;
  for (const fact of facts) {
    const at = words.indexOf(fact.text, from);
    if (at < 0) continue;
    kept.push({ ...fact, at });
    from = at + fact.text.length;
  }
  return kept;
}

/** The paragraphs of a text of the user's own, a line each; `{{value:…}}` in it is the number of this week. */
export function ownPassages(slot: string, own: string, valueNamed: ValueNamed, lang: Lang): Passage[] {
  const lines = own.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => ({
    slot,
    ...filledValues(line.trim(), valueNamed, lang),
    generated: null,
    isEdited: true,
    isStale: false,
    isHole: false,
  }));
}

/** What stands where the week lacks something. */
export function holePassage(slot: string, lacks: string, lang: Lang): Passage {
  return {
    slot,
    text: text(lang, 'report.hole', { text: lacks }),
    facts: [],
    generated: null,
    isEdited: false,
    isStale: false,
    isHole: true,
  };
}

/** What such a place lacks, without the words around it. */
export function lackIn({ text: printed }: Passage, lang: Lang): string {
  const [before = '', after = ''] = text(lang, 'report.hole', { text: '\n' }).split('\n');
  return printed.slice(before.length, printed.length - after.length);
}

/** How passages of one paragraph follow each other. */
export function betweenPassages(lang: Lang): string {
  return lang === 'zh' ? '' : ' ';
}

/** A lead and what it leads to: 宏观经济风险：…; a dash in English lists. */
const LEAD = /^([^：:–。.]{1,30}?)\s*(?:：|: | – )\s*(?=\S)/;

/** Passages as bullets: each sentence or line with its own lead is one. */
export function listItems(passages: readonly Passage[]): ListItem[] {
  return passages.flatMap((passage) => {
    const pieces = sentencesOf(passage);
    const isList = pieces.every(({ text: words }) => LEAD.test(words));
    return (isList ? pieces : [passage]).map((piece) => {
      const lead = LEAD.exec(piece.text);
      return lead
        ? { lead: lead[1] ?? '', passages: [cut(piece, lead[0].length, piece.text.length)] }
        : { lead: '', passages: [piece] };
    });
  });
}

function sentencesOf(passage: Passage): Passage[] {
  const pieces: Passage[] = [];
  let from = 0;
  for (const end of passage.text.matchAll(/。|\. (?=[A-Z])/g)) {
    pieces.push(cut(passage, from, end.index + 1));
    from = end.index + end[0].length;
  }
  return from < passage.text.length ? [...pieces, cut(passage, from, passage.text.length)] : pieces;
}

/** A piece of a passage with the numbers that stand in it. */
export function cut(passage: Passage, from: number, to: number): Passage {
  return {
    ...passage,
    text: passage.text.slice(from, to),
    facts: passage.facts
      .filter(({ at, text: printed }) => at >= from && at + printed.length <= to)
      .map((fact) => ({ ...fact, at: fact.at - from })),
  };
}
