import type { Words } from '../../state/language.ts';

const BASES = ['month', 'ytd', 'level'] as const;

/** On what a series is stated, in words; what is none of the usual stands as it is. */
export function basisName(words: Words, basis: string): string {
  const known = BASES.find((one) => one === basis);
  return known ? words(`figures.basis.${known}`) : basis;
}
