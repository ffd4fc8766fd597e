import type { FactText } from '../contract/commentary.ts';
import type { FigureInput } from '../figures/figure.ts';
import { text } from '../i18n/text.ts';
import { capitalised, factText, type Part } from './parts.ts';
import { weekInProse } from './prose.ts';
import { SENTENCES } from './sentences.ts';

/** A chat message is read in one look. */
export const MOST_CHARACTERS = 200;

/** The week in at most 200 characters, from the same numbers as its sentences: as many of their short forms as fit, in their order. */
export function digestOf(input: FigureInput): FactText {
  const { lang, week } = input.rows;
  const head = text(lang, 'commentary.digestHead', { week: weekInProse(week, lang) });
  const [between, end] = [text(lang, 'commentary.digestBetween'), text(lang, 'commentary.digestEnd')];
  let parts: readonly Part[] = [];
  for (const { brief } of SENTENCES) {
    const clause = brief?.(input);
    if (!clause) continue;
    const longer = parts.length === 0 ? [head, ...capitalised(clause)] : [...parts, between, ...clause];
    if (factText([...longer, end]).text.length <= MOST_CHARACTERS) parts = longer;
  }
  return factText(parts.length === 0 ? [] : [...parts, end]);
}
