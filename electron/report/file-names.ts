import type { FigureData } from '../../shared/figures/figure-data.ts';

/** `图01-恒生互联网科技业跌3.0%.png`: sorts as the report does, says what it shows, and is a name on every system. */
export function figureFileName({ no, title }: Pick<FigureData, 'no' | 'title'>, format: string): string {
  const number = no.replace(/\d+/, (digits) => digits.padStart(2, '0')).replaceAll(' ', '-');
  return fileName(number === '' ? title : `${number}-${title}`, format);
}

/** Words as a file's name with its ending. */
export function fileName(words: string, extension: string): string {
  return `${bareName(words)}.${extension}`;
}

/** Words as the name of a file or folder: without what a system does not take, and not too long. */
export function bareName(words: string): string {
  return words.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 80);
}
