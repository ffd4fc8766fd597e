import type { Handlers } from './context.ts';
import { chooseWeek, knownWeeks } from './known-weeks.ts';
import { figureOf } from './week.ts';

export const figureHistoryHandlers: Handlers<'figureHistory'> = {
  figureHistory({ id, week, params, weeks: count }, call) {
    const chosen = chooseWeek(call.desk, week);
    const earlier = knownWeeks(call.desk)
      .filter(({ from }) => from < chosen.from)
      .slice(0, count - 1);
    // The rows of each week are kept, so that what was on screen is not read again.
    return {
      weeks: [chosen, ...earlier]
        .map(({ from, to }) => ({ from, to, figure: figureOf(call, { id, week: from, params }) }))
        .reverse(),
    };
  },
};
