import { addDays } from '../../shared/market/iso-date.ts';
import type { Monday } from './host.ts';
import type { Sight } from './painted.ts';

/** The canvas of a view's first chart. */
export const FIRST_CHART = '.figureCanvas canvas';

/** The week's label and a headline number of it: the number's trace names a day of the week. */
export function sightOfWeek(monday: Monday): Sight {
  const days = [0, 1, 2, 3, 4, 5, 6].map((day) => `[data-trace*="${addDays(monday, day)}"]`);
  return {
    all: [`.headlineNumber :is(${days.join(', ')})`],
    none: ['main .skeleton'],
    texts: { '.weekLabel strong': monday },
  };
}
