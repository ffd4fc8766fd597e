import type { FigureContent, FigureInput } from '../figure.ts';
import { upToWords, weekChangeBars } from '../week-change-bars.ts';
import type { ContentOf } from './user-figure.ts';

/** The week's changes of a group as bars; behind the user's title stands how far the bars go where that is not the week's end. */
export function groupBars({ group }: ContentOf<'groupBars'>, input: FigureInput): FigureContent {
  const bars = weekChangeBars(group, input);
  return { ...bars, title: upToWords(bars, input) };
}
