import {
  type Block,
  type Chapter,
  type Exhibit,
  numberedBlocks,
  type Passage,
} from '../../../shared/chapter/chapter.ts';
import { betweenPassages, holePassage } from '../../../shared/chapter/passages.ts';
import { type ValueNamed, valuesOf } from '../../../shared/chapter/values.ts';
import { factText } from '../../../shared/commentary/parts.ts';
import type { Week } from '../../../shared/contract/week.ts';
import { text } from '../../../shared/i18n/text.ts';
import type { Placeholder } from './placeholders.ts';

/** What stands in a placeholder's place; null where nothing has that name. */
export type Content =
  /** Paragraphs, each of passages. */
  | { readonly kind: 'text'; readonly paragraphs: readonly (readonly Passage[])[] }
  | { readonly kind: 'exhibit'; readonly exhibit: Exhibit }
  | { readonly kind: 'caption'; readonly exhibit: Exhibit };

/** A section's other names. */
const ALIASES: Readonly<Record<string, string>> = { southbound: 'flows' };

/** What a chapter and its week give for placeholders. */
export function fillingsOf(
  chapter: Chapter,
  week: Week,
): (placeholder: Pick<Placeholder, 'kind' | 'id'>) => Content | null {
  const exhibits = numberedBlocks(chapter);
  const valueNamed = valuesOf(week, chapter.lang);
  const exhibitNamed = (id: string) => exhibits.find((exhibit) => exhibit.id === id) ?? null;
  return ({ kind, id }) => {
    switch (kind) {
      case 'figure':
      case 'table':
      case 'caption': {
        const exhibit = exhibitNamed(id);
        return exhibit && { kind: kind === 'caption' ? 'caption' : 'exhibit', exhibit };
      }
      case 'title':
      case 'source':
      case 'note': {
        const exhibit = exhibitNamed(id);
        const words = kind === 'title' ? exhibit?.caption?.text : exhibit?.[kind];
        return words === undefined ? null : plain(`${kind}:${id}`, words);
      }
      case 'text':
        return textNamed(chapter, ALIASES[id] ?? id);
      case 'value':
        return valueText(valueNamed, id, chapter);
      case 'report':
        return ofReport(chapter, id);
      case null:
        return null;
    }
  };
}

function passage(slot: string, words: string): Passage {
  return { slot, text: words, facts: [], generated: null, isEdited: false, isStale: false, isHole: false };
}

function plain(slot: string, words: string): Content {
  return { kind: 'text', paragraphs: words.split('\n').map((line) => [passage(slot, line)]) };
}

/** A section's paragraphs, or one sentence of any section. */
function textNamed({ body, lang }: Chapter, id: string): Content | null {
  const paragraphsOf = (block: Block) => blockParagraphs(block, lang);
  const ofSection = body.filter((block) => block.id === `text:${id}` || block.id.startsWith(`own:${id}:`));
  if (ofSection.length > 0) return { kind: 'text', paragraphs: ofSection.flatMap(paragraphsOf) };
  const sentence = body
    .flatMap(paragraphsOf)
    .flat()
    .find(({ slot }) => slot === `sentence:${id}`);
  return sentence ? { kind: 'text', paragraphs: [[sentence]] } : null;
}

function blockParagraphs(block: Block, lang: Chapter['lang']): (readonly Passage[])[] {
  if (block.kind === 'paragraph') return [block.passages];
  if (block.kind !== 'list') return [];
  return block.items.map(({ lead, passages }) => {
    const [first, ...rest] = passages;
    return first && lead !== '' ? [withLead(first, lead, lang), ...rest] : passages;
  });
}

/** A passage with the words that lead to it as its own. */
export function withLead(given: Passage, lead: string, lang: Chapter['lang']): Passage {
  const head = text(lang, 'report.lead', { lead });
  return {
    ...given,
    text: head + given.text,
    facts: given.facts.map((fact) => ({ ...fact, at: fact.at + head.length })),
  };
}

function valueText(valueNamed: ValueNamed, name: string, { lang }: Chapter): Content | null {
  const value = valueNamed(name);
  if (value === undefined) return null;
  if (value === null) return { kind: 'text', paragraphs: [[holePassage(`value:${name}`, name, lang)]] };
  const filled = factText(typeof value === 'string' || 'trace' in value ? [value] : value);
  return { kind: 'text', paragraphs: [[{ ...passage(`value:${name}`, ''), ...filled }]] };
}

/** What stands on the front page. */
function ofReport({ front, week, lang, header }: Chapter, name: string): Content | null {
  const words: Readonly<Record<string, () => string>> = {
    title: () => front.title,
    subtitle: () => front.subtitle,
    industry: () => front.industry,
    kind: () => header.right,
    date: () => front.date,
    rating: () => front.rating,
    week: () => week.label,
    analysts: () =>
      front.analysts
        .map(({ name: analyst, role, licence }) =>
          [analyst, role, licence && text(lang, 'report.licence', { licence })].filter(Boolean).join(' '),
        )
        .join('\n'),
    related: () =>
      front.related.map(({ title, date }) => text(lang, 'report.related.line', { title, date })).join('\n'),
  };
  const said = words[name];
  if (said) return plain(`report:${name}`, said());
  if (name !== 'bullets') return null;
  const paragraphs = front.bullets.map(({ lead, passages: [first, ...rest] }) =>
    first ? [withLead(first, lead, lang), ...rest] : [],
  );
  return { kind: 'text', paragraphs };
}

/** A paragraph's passages as one text. */
export function wordsOf(passages: readonly Passage[], { lang }: Chapter): string {
  return passages.map((each) => each.text).join(betweenPassages(lang));
}
