import type { FactText } from '../contract/commentary.ts';

/** A number within a sentence: as it prints there, unrounded, its unit in words, and the key of its trace. */
export interface FactPart {
  readonly text: string;
  readonly value: number;
  readonly unit: string;
  readonly trace: string;
}

/** A piece of a sentence: words, or a number. */
export type Part = string | FactPart;

/** What fills a place: words, a number, or several pieces. */
export type Filling = Part | readonly Part[];

/** Fills the `{name}` places of some words; a place without its filling is a mistake of whoever wrote them. */
export function fillParts(words: string, fillings: Readonly<Record<string, Filling>>): Part[] {
  return words.split(/(\{\w+\})/).flatMap((piece): readonly Part[] => {
    if (piece === '') return [];
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    if (name === undefined) return [piece];
    const filling = fillings[name];
    if (filling === undefined) throw new Error(`nothing for {${name}} in “${words}”`);
    return typeof filling === 'string' || 'trace' in filling ? [filling] : filling;
  });
}

/** Puts lists of pieces after each other, with words between, and others before the last where they are given. */
export function joinParts(items: readonly Filling[], between: string, beforeLast = between): Part[] {
  return items.flatMap((item, index): readonly Part[] => {
    const pieces = typeof item === 'string' || 'trace' in item ? [item] : item;
    return index === 0 ? pieces : [index === items.length - 1 ? beforeLast : between, ...pieces];
  });
}

/** The pieces with a capital at their beginning, as a sentence has it. */
export function capitalised([first, ...others]: readonly Part[]): Part[] {
  if (first === undefined) return [];
  return [typeof first === 'string' ? first.charAt(0).toUpperCase() + first.slice(1) : first, ...others];
}

/** The pieces as one text, with its numbers and where each of them starts. */
export function factText(parts: readonly Part[]): FactText {
  let text = '';
  const facts: FactText['facts'] = [];
  for (const part of parts) {
    if (typeof part !== 'string') facts.push({ ...part, at: text.length });
    text += typeof part === 'string' ? part : part.text;
  }
  return { text, facts };
}

/** A text cut into words and numbers again, for whoever shows them apart. */
export function partsOf({ text, facts }: FactText): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const { at, ...fact } of facts) {
    if (at > end) parts.push(text.slice(end, at));
    parts.push(fact);
    end = at + fact.text.length;
  }
  return end < text.length ? [...parts, text.slice(end)] : parts;
}
