import { MOST_LINES } from '../../../shared/figures/views/index-lines.ts';

/** Which of a group's instruments the chart draws: those that the user ticked, else the first ones; never more than can be told apart. */
export function chosenLines(codes: readonly string[], ticked: readonly string[] | undefined): readonly string[] {
  const kept = ticked?.filter((code) => codes.includes(code)) ?? [];
  return (kept.length > 0 ? codes.filter((code) => kept.includes(code)) : codes).slice(0, MOST_LINES);
}

/** The lines after one was ticked or unticked; the last one stays, and where all places are taken nothing comes in. */
export function withLine(lines: readonly string[], code: string): readonly string[] {
  if (lines.includes(code)) return lines.length === 1 ? lines : lines.filter((one) => one !== code);
  return lines.length >= MOST_LINES ? lines : [...lines, code];
}
