import type { SeriesRef } from '../../../shared/contract/conflicts.ts';
import { figuresZh } from '../../../shared/i18n/messages/figures.ts';
import { sourcesZh } from '../../../shared/i18n/messages/screen-sources.ts';
import type { TextKey } from '../../../shared/i18n/text.ts';
import type { Words } from '../../state/language.ts';

/** A kind of fact in words; a name that is new stands as it is. */
export function kindWords(words: Words, kind: string): string {
  return wordsOr(words, sourcesZh, `kind.${kind}`, kind);
}

/** The basis of prices in words; empty for all else. */
export function basisWords(words: Words, adj: string): string {
  return adj === '' ? '' : wordsOr(words, sourcesZh, `adj.${adj}`, adj);
}

/** A field of a fact in words. */
export function fieldWords(words: Words, kind: string, field: string): string {
  const name = field === 'pre_close' ? 'preClose' : field;
  return wordsOr(words, figuresZh, kind === 'prices' ? `field.${name}` : `field.${kind}.${name}`, field);
}

/** A series in words: what it is of, and its basis. */
export function seriesWords(words: Words, { kind, scope, adj, name }: SeriesRef & { readonly name: string }): string {
  const parts = [kindWords(words, kind), scope, name === scope ? '' : name, basisWords(words, adj)];
  return parts.filter((part) => part !== '').join(' ');
}

function wordsOr(words: Words, known: object, key: string, otherwise: string): string {
  return key in known ? words(key as TextKey) : otherwise;
}
