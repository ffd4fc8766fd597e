import type { FigureData } from '../../shared/figures/figure-data.ts';
import { FIGURES, figureById, figureData } from '../../shared/figures/figures.ts';
import { tradingDays } from '../../shared/market/calendar.ts';
import type { IsoDate } from '../../shared/market/iso-date.ts';
import { weekLabel } from '../../shared/market/trading-week.ts';
import { buildWeek } from '../../shared/week/build-week.ts';
import { changesOf } from '../../shared/week/changes.ts';
import type { CallContext, Handlers } from './context.ts';
import { DeskFailure } from './failure.ts';
import { gatherWeek } from './gather/gather-week.ts';
import { chooseWeek, defaultWeek, knownWeeks } from './known-weeks.ts';

export const weekHandlers: Handlers<'week' | 'weeks' | 'figure'> = {
  week: ({ week }, { desk, lang }) => buildWeek(gatherWeek(desk, chooseWeek(desk, week), lang)),

  weeks(_, { desk }) {
    const weeks = knownWeeks(desk);
    return {
      weeks: weeks.map(({ from, to, have, want }) => ({
        from,
        to,
        lastTradingDay: tradingDays(desk.calendar, 'HK', { from, to })?.at(-1) ?? null,
        label: weekLabel({ from, to }),
        state: have === want ? 'complete' : 'partial',
        have,
        want,
      })),
      defaultWeek: defaultWeek(weeks)?.from ?? null,
    };
  },

  figure: ({ id, week }, call) => figureOf(call, id, week),
};

/** A figure's data for a week. */
export function figureOf({ desk, lang }: CallContext, id: string, week: IsoDate | null): FigureData {
  const figure = figureById(id);
  if (!figure) throw new DeskFailure('NO_SUCH_FIGURE', { id, known: FIGURES.map((known) => known.id).join(', ') });
  const rows = gatherWeek(desk, chooseWeek(desk, week), lang);
  return figureData(figure, { rows, changes: changesOf(rows) });
}
