import type { Words } from '../../state/language.ts';

/** A place in a file to go to. */
export interface FilePlace {
  /** Of a workbook; null in a text. */
  readonly sheet: string | null;
  readonly line: number;
}

/** A place in words. */
export function placeWords(words: Words, { sheet, line }: FilePlace): string {
  const inWords = words('trace.line', { line });
  return sheet === null ? inWords : `${sheet} · ${inWords}`;
}
