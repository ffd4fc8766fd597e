import { commentaryOf } from '../commentary/commentary.ts';
import type { Week } from '../contract/week.ts';
import type { FigureInput } from '../figures/figure.ts';
import type { FigureHistory } from '../figures/figure-history.ts';
import { reportFigures } from '../figures/figures.ts';
import { groupName } from '../figures/groups.ts';
import { tradingDays } from '../market/calendar.ts';
import { isSouthboundShut } from '../market/southbound-days.ts';
import { weekLabel } from '../market/trading-week.ts';
import { activeTableOf } from './active-stocks.ts';
import { ahIndexOf } from './ah-index.ts';
import { ahPairsOf } from './ah-pairs.ts';
import { changesOf } from './changes.ts';
import { citationsOf } from './citations.ts';
import { ratingNewsOf } from './rating-news.ts';
import { readinessOf } from './readiness.ts';
import { southboundOf } from './southbound.ts';
import { watchlistOf } from './watchlist.ts';
import type { WeekRows } from './week-rows.ts';

/** The week as data, from the rows that it rests on: the one place where its numbers are made. */
export function buildWeek(rows: WeekRows, history: FigureHistory): Week {
  const input = figureInput(rows);
  const { ahPairs } = input;
  const watchlist = [...watchlistOf(rows)];
  return {
    week: {
      ...rows.week,
      lastTradingDay: tradingDays(rows.calendar, 'HK', rows.week)?.at(-1) ?? null,
      label: weekLabel(rows.week),
    },
    sample: rows.sample,
    readiness: readinessOf(rows, { ahPairs: [...ahPairs], watchlist }),
    changes: [...input.changes],
    groups: [...rows.groups].map(([id, codes]) => ({
      id,
      name: groupName(id, rows.lang, rows.groupNames.get(id) ?? null),
      own: rows.groupOwns.get(id) ?? null,
      codes: [...codes],
    })),
    southbound: input.southbound,
    southboundShut: isSouthboundShut(rows),
    ...input.active,
    ahIndex: input.ahIndex,
    ahPairs: [...ahPairs],
    watchlist,
    ...ratingNewsOf(rows),
    citations: citationsOf(rows),
    exhibits: [...rows.exhibits],
    ...commentaryOf(input),
    figures: reportFigures(input, history).map(({ id, no, title, state, missing }) => ({
      id,
      no,
      title,
      state,
      missing,
    })),
  };
}

const inputs = new WeakMap<WeekRows, FigureInput>();

/** The week's numbers that figures are made from; made once for the week, its figures and the charts of the views. */
export function figureInput(rows: WeekRows): FigureInput {
  const kept = inputs.get(rows);
  if (kept) return kept;
  const input: FigureInput = {
    rows,
    changes: changesOf(rows),
    southbound: southboundOf(rows),
    active: activeTableOf(rows),
    ahIndex: ahIndexOf(rows),
    ahPairs: ahPairsOf(rows),
  };
  inputs.set(rows, input);
  return input;
}
