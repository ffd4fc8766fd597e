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
