import { z } from 'zod';
import { SHIPPED_SCHEME } from '../analytics/shipped-scheme.ts';
import { operation } from './operation.ts';
import { ratingSchemeSchema } from './rating-parts.ts';

const view = z.object({
  scheme: ratingSchemeSchema,
  /** False where the user saved one. */
  isShipped: z.boolean(),
});
const example = { scheme: SHIPPED_SCHEME, isShipped: true };

export const ratingSchemeOperation = operation({
  name: 'ratingScheme',
  access: 'reads',
  input: z.strictObject({}),
  output: view,
  example: { input: {}, output: example },
});

export const saveRatingSchemeOperation = operation({
  name: 'saveRatingScheme',
  access: 'writes',
  /**
   * Every rating is read by it from then on, in every week. Refused: bands that leave a gap (`SCHEME_GAP`), that overlap
   * (`SCHEME_OVERLAP`) or are empty (`SCHEME_EMPTY_BAND`), a name that two of them have (`SCHEME_NAME_TWICE`), months that do not
   * rise (`SCHEME_MONTHS`), a stance that needs a band there is none of (`SCHEME_NO_BAND`), a benchmark that is no code.
   */
  input: z.strictObject({ scheme: ratingSchemeSchema }),
  output: view,
  example: { input: { scheme: SHIPPED_SCHEME }, output: { ...example, isShipped: false } },
});

export const resetRatingSchemeOperation = operation({
  name: 'resetRatingScheme',
  access: 'writes',
  /** The shipped scheme stands again. */
  input: z.strictObject({}),
  output: view,
  example: { input: {}, output: example },
});
