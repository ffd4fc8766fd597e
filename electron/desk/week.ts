import type { FigureParams } from '../../shared/figures/figure.ts';
import type { FigureData } from '../../shared/figures/figure-data.ts';
import { anyFigureData, boardFigures, FIGURES, placed } from '../../shared/figures/figures.ts';
import { shownPart, withoutSeries } from '../../shared/figures/shown-part.ts';
import { VIEW_FIGURES, viewFigureById } from '../../shared/figures/views/view-figures.ts';
import { tradingDays } from '../../shared/market/calendar.ts';
import type { IsoDate } from '../../shared/market/iso-date.ts';
import { weekLabel } from '../../shared/market/trading-week.ts';
import { buildWeek, figureInput } from '../../shared/week/build-week.ts';
import { publishedWeeks } from '../store/published.ts';
import type { CallContext, Handlers } from './context.ts';
import { DeskFailure } from './failure.ts';
import { gatherFigureHistory, gatherHistory, gatherHistoryOf } from './gather/figure-history.ts';
import { gatherWeek } from './gather/gather-week.ts';
import { chooseWeek, defaultWeek, knownWeeks } from './known-weeks.ts';

export const weekHandlers: Handlers<'week' | 'weeks' | 'figure' | 'figures'> = {
  week({ week }, { desk, lang }) {
    const rows = gatherWeek(desk, chooseWeek(desk, week), lang);
    return buildWeek(rows, gatherHistory(desk, rows));
  },

  weeks(_, { desk }) {
    const weeks = knownWeeks(desk);
    const published = publishedWeeks(desk.userDb());
    return {
      weeks: weeks.map(({ from, to, have, want }) => ({
        from,
        to,
        lastTradingDay: tradingDays(desk.calendar, 'HK', { from, to })?.at(-1) ?? null,
        label: weekLabel({ from, to }),
        state: have === want ? 'complete' : 'partial',
        have,
        want,
        edition: published.get(from) ?? null,
      })),
      defaultWeek: defaultWeek(weeks)?.from ?? null,
    };
  },

  figure: ({ id, week, params }, call) => figureOf(call, { id, week, params }),

  figures({ week }, { desk, lang }) {
    const rows = gatherWeek(desk, chooseWeek(desk, week), lang);
    const figures = boardFigures(figureInput(rows), gatherHistory(desk, rows));
    return { figures: figures.map((figure) => shownPart(figure, {})) };
  },
};

/** Which figure of which week; `params` say what a view's chart shows. */
export interface FigureRef {
  readonly id: string;
  readonly week: IsoDate | null;
  readonly params: FigureParams;
}

/** A figure's data for a week: one that ships, one of the user's, or a chart of a view. */
export function figureOf({ desk, lang }: CallContext, { id, week, params }: FigureRef): FigureData {
  const rows = gatherWeek(desk, chooseWeek(desk, week), lang);
  const input = figureInput(rows);
  const figure = anyFigureData(id, input, gatherHistoryOf(desk, rows, { id, params }), params);
  if (figure) return shownPart(figure, params);
  const view = viewFigureById(id);
  if (!view) {
    const own = rows.userFigures.map((one) => one.figure);
    throw new DeskFailure('NO_SUCH_FIGURE', {
      id,
      known: [...FIGURES, ...own, ...VIEW_FIGURES].map((one) => one.id).join(', '),
    });
  }
  const history = gatherFigureHistory(desk.cache(), view.needs?.(params, rows) ?? {}, rows);
  return withoutSeries(placed(view.id, '', view.data(input, params, history), input), params);
}
