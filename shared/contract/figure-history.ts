import { z } from 'zod';
import { figureDataSchema } from '../figures/figure-data.ts';
import { isoDateSchema } from './dates.ts';
import { figureExample, weekExample } from './examples/week-example.ts';
import { operation } from './operation.ts';
import { figureRef } from './week.ts';

/** More weeks than these are no picture any longer. */
export const MOST_PAST_WEEKS = 26;

export const figureHistoryOperation = operation({
  name: 'figureHistory',
  access: 'reads',
  /** One figure over the newest weeks that have data, up to and with `week`. */
  input: z.strictObject({ ...figureRef, weeks: z.number().int().positive().max(MOST_PAST_WEEKS).default(8) }),
  /** The oldest first; a week in which the figure has nothing keeps its place, with the reason in its notes. */
  output: z.object({
    weeks: z.array(z.object({ from: isoDateSchema, to: isoDateSchema, figure: figureDataSchema })),
  }),
  example: {
    input: { id: 'sector-vs-benchmarks', week: null, weeks: 8 },
    output: { weeks: [{ from: weekExample.week.from, to: weekExample.week.to, figure: figureExample }] },
  },
});
