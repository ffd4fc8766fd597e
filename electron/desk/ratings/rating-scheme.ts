import { schemeFault } from '../../../shared/analytics/scheme-fault.ts';
import { SHIPPED_SCHEME } from '../../../shared/analytics/shipped-scheme.ts';
import { putScheme, removeScheme, storedScheme } from '../../store/rating-scheme.ts';
import { codeOf } from '../code-of.ts';
import type { DeskContext, Handlers } from '../context.ts';
import { DeskFailure } from '../failure.ts';
import { writeFacts } from '../user-change.ts';

/** What ratings mean: the scheme that ships until the user saves another. */
export const ratingSchemeHandlers: Handlers<'ratingScheme' | 'saveRatingScheme' | 'resetRatingScheme'> = {
  ratingScheme: (_, { desk }) => schemeOf(desk),

  saveRatingScheme({ scheme }, { desk }) {
    const { CN, HK, US } = scheme.benchmarks;
    const checked = { ...scheme, benchmarks: { CN: codeOf(CN), HK: codeOf(HK), US: codeOf(US) } };
    const fault = schemeFault(checked);
    if (fault) throw new DeskFailure(fault.code, fault.details);
    writeFacts(desk, 'saveRatingScheme', (writer) => putScheme(writer, checked));
    return schemeOf(desk);
  },

  resetRatingScheme(_, { desk }) {
    writeFacts(desk, 'resetRatingScheme', removeScheme);
    return schemeOf(desk);
  },
};

function schemeOf(desk: DeskContext) {
  const stored = storedScheme(desk.userDb());
  return { scheme: stored ?? SHIPPED_SCHEME, isShipped: stored === null };
}
