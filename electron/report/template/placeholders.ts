import type { Document, Element } from '@xmldom/xmldom';
import { elements, enclosing } from '../office/xml.ts';

/** What a placeholder may ask for, by the word before its colon. */
export const PLACEHOLDER_KINDS = [
  'figure',
  'table',
  'caption',
  'title',
  'source',
  'note',
  'text',
  'value',
  'report',
] as const;
export type PlaceholderKind = (typeof PLACEHOLDER_KINDS)[number];

/** A place of a template that asks for something: `{{figure:southbound-daily}}`. */
export interface Placeholder {
  /** As it is written, without its braces. */
  readonly key: string;
  readonly kind: PlaceholderKind | null;
  readonly id: string;
  /** The part that it stands in, which of its paragraphs, and what that says. */
  readonly part: string;
  readonly paragraph: number;
  readonly words: string;
}

/** Names of paragraphs and of pieces of text in the two formats. */
export const TEXT_OF = {
  docx: { paragraph: 'w:p', run: 'w:r', text: 'w:t' },
  pptx: { paragraph: 'a:p', run: 'a:r', text: 'a:t' },
} as const;
export type TemplateFormat = keyof typeof TEXT_OF;

const PLACEHOLDER = /\{\{\s*([^{}]+?)\s*\}\}/g;

/** All placeholders of a part in their order, however an office program has cut them into runs. */
export function placeholdersIn(tree: Document, part: string, format: TemplateFormat): Placeholder[] {
  return elements(tree, TEXT_OF[format].paragraph).flatMap((paragraph, index) => {
    const words = paragraphText(paragraph, format);
    return [...words.matchAll(PLACEHOLDER)].map(([, key = '']): Placeholder => {
      return { key, ...askedFor(key), part, paragraph: index + 1, words: words.slice(0, 80) };
    });
  });
}

/** What a key asks for: `figure:southbound-daily`. */
export function askedFor(key: string): Pick<Placeholder, 'kind' | 'id'> {
  const [word = '', ...rest] = key.split(':');
  const kind = PLACEHOLDER_KINDS.find((one) => one === word.trim()) ?? null;
  return { kind, id: rest.join(':').trim() };
}

/** The pieces of text of a paragraph itself, not of paragraphs within it (text boxes). */
export function textPieces(paragraph: Element, format: TemplateFormat): Element[] {
  const { paragraph: name, text } = TEXT_OF[format];
  return elements(paragraph, text).filter((piece) => enclosing(piece, name) === paragraph);
}

export function paragraphText(paragraph: Element, format: TemplateFormat): string {
  return textPieces(paragraph, format)
    .map((piece) => piece.textContent ?? '')
    .join('');
}

/** Brings each placeholder of a paragraph into one piece of text, whose look it then has; what stands around it stays. */
export function joinPlaceholders(paragraph: Element, format: TemplateFormat): void {
  const pieces = textPieces(paragraph, format);
  for (let split = firstSplit(pieces); split; split = firstSplit(pieces)) {
    const { first, last, end } = split;
    const words = pieces.map((piece) => piece.textContent ?? '');
    const taken = words.slice(first, last).join('') + (words[last] ?? '').slice(0, end);
    for (const [index, piece] of pieces.entries()) {
      if (index === first) piece.textContent = taken;
      else if (index > first && index < last) piece.textContent = '';
      else if (index === last) piece.textContent = (words[last] ?? '').slice(end);
    }
  }
}

/** The first placeholder that runs over several pieces: the first and the last of them, and where it ends in the last. */
function firstSplit(pieces: readonly Element[]): { first: number; last: number; end: number } | null {
  const lengths = pieces.map((piece) => (piece.textContent ?? '').length);
  const pieceAt = (offset: number) => {
    let before = 0;
    const index = lengths.findIndex((length) => {
      before += length;
      return offset < before;
    });
    return { index, from: before - (lengths[index] ?? 0) };
  };
  for (const { index, 0: written } of pieces
    .map((piece) => piece.textContent ?? '')
    .join('')
    .matchAll(PLACEHOLDER)) {
    const [start, stop] = [pieceAt(index), pieceAt(index + written.length - 1)];
    if (start.index < stop.index)
      return { first: start.index, last: stop.index, end: index + written.length - stop.from };
  }
  return null;
}

/** A paragraph that is a placeholder and nothing else: what it asks for can be several paragraphs, or a table. */
export function standsAlone(paragraph: Element, format: TemplateFormat): boolean {
  return /^\{\{[^{}]+\}\}$/.test(paragraphText(paragraph, format).trim());
}

/** The placeholder as it is written, spaces within its braces or not. */
export function written({ key }: Pick<Placeholder, 'key'>): RegExp {
  return new RegExp(`\\{\\{\\s*${key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*\\}\\}`);
}
