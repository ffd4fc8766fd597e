import { describe, expect, it } from 'vitest';
import { ellipsize, wrapText } from './wrap-text.ts';

const width = (text: string) => [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 255 ? 2 : 1), 0);

describe('wrapping', () => {
  it('breaks Chinese between characters and Latin between words', () => {
    expect(wrapText('恒生沪深港通AH溢价指数', 16, 3, width)).toEqual(['恒生沪深港通', 'AH溢价指数']);
    expect(wrapText('Hang Seng Internet & IT', 14, 3, width)).toEqual(['Hang Seng', 'Internet & IT']);
  });

  it('keeps closing punctuation with what it closes', () => {
    for (const line of wrapText('恒生指数（港股）、沪深300（内地）', 8, 9, width)) expect(line).not.toMatch(/^[）、]/);
  });

  it('cuts a word that is wider than the line, and says so where lines run out', () => {
    expect(wrapText('ABCDEFGHIJ', 4, 3, width)).toEqual(['ABCD', 'EFGH', 'IJ']);
    expect(wrapText('ABCDEFGHIJ', 4, 2, (text) => text.length)).toEqual(['ABCD', 'EFG…']);
    expect(ellipsize('恒生指数', 5, width)).toBe('恒…');
  });
});
