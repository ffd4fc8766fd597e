import type { Novelty } from '../contract/commentary.ts';
import type { FigureInput } from '../figures/figure.ts';
import { flowNovelties } from './novelties/flows.ts';
import { listNovelties } from './novelties/lists.ts';
import { turnNovelties } from './novelties/turns.ts';
import { yearNovelties } from './novelties/year-extremes.ts';

/**
 * What was otherwise the week before: records and streaks of southbound, indices that turned, closes that are the highest or the
 * lowest of 52 weeks, and names that are new in 表1 or gone from it. Of what is not known for both weeks nothing is said.
 */
export function sinceLastWeek(input: FigureInput): Novelty[] {
  return [...flowNovelties(input), ...turnNovelties(input), ...yearNovelties(input), ...listNovelties(input)];
}
