import { expect } from 'vitest';
import type { Box } from './chart-frame.ts';

/** Near enough to a real face: Chinese characters are square, Latin ones a little over half as wide. */
export function measure(text: string, fontSize: number, bold: boolean): number {
  const ems = [...text].reduce((sum, letter) => sum + (/[\p{Script=Han}，（）：、。]/u.test(letter) ? 1 : 0.58), 0);
  return ems * fontSize * (bold ? 1.06 : 1);
}

/** Whether two boxes of some size share more than an edge. */
export function meets(a: Box, b: Box): boolean {
  const slack = 1e-6;
  const apart =
    a.x + a.width <= b.x + slack ||
    b.x + b.width <= a.x + slack ||
    a.y + a.height <= b.y + slack ||
    b.y + b.height <= a.y + slack;
  return !apart && a.width > slack && a.height > slack && b.width > slack && b.height > slack;
}

/** No text meets another, and none leaves the picture. */
export function expectApart(texts: readonly Box[], size: { width: number; height: number }): void {
  for (const [index, box] of texts.entries()) {
    for (const other of texts.slice(index + 1)) expect(meets(box, other), JSON.stringify([box, other])).toBe(false);
    expect(box.x).toBeGreaterThanOrEqual(-1e-6);
    expect(box.x + box.width).toBeLessThanOrEqual(size.width + 1e-6);
    expect(box.y).toBeGreaterThanOrEqual(-1e-6);
    expect(box.y + box.height).toBeLessThanOrEqual(size.height + 1e-6);
  }
}
