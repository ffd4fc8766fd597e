import type { Fact } from '../../../../shared/contract/commentary.ts';

/** Where a number lies in a text. */
export interface Cut {
  readonly at: number;
  readonly length: number;
}

/** Where the numbers of a text lie, as a document keeps it: `20+4,33+4`. */
export function cutsText(facts: readonly Pick<Fact, 'at' | 'text'>[]): string {
  return facts.map(({ at, text }) => `${at}+${text.length}`).join(',');
}

export function cutsIn(text: string | undefined): Cut[] {
  return (text ?? '')
    .split(',')
    .filter((one) => one !== '')
    .map((one) => {
      const [at = 0, length = 0] = one.split('+').map(Number);
      return { at, length };
    });
}
