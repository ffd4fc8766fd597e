import { isOldBase, weekChangePct } from '../analytics/week-change.ts';
import type { Week, WeekChange } from '../contract/week.ts';
import { FIGURES, figureData } from '../figures/figures.ts';
import { tradingDays } from '../market/calendar.ts';
import { kindOf } from '../market/code.ts';
import { instrumentName } from '../market/instrument-name.ts';
import { weekLabel } from '../market/trading-week.ts';
import { weekChangeKey } from '../trace/key.ts';
import { whyWeekMissing } from './missing-reason.ts';
import { readinessOf } from './readiness.ts';
import type { WeekRows } from './week-rows.ts';

/** The week as data, from the rows that it rests on: the one place where its numbers are made. */
export function buildWeek(rows: WeekRows): Week {
  const changes = changesOf(rows);
  return {
    week: {
      ...rows.week,
      lastTradingDay: tradingDays(rows.calendar, 'HK', rows.week)?.at(-1) ?? null,
      label: weekLabel(rows.week),
    },
    readiness: readinessOf(rows),
    changes,
    southbound: null,
    activeStocks: [],
    activeEtfs: [],
    activeTotal: null,
    unlisted: null,
    totalConverted: null,
    ahIndex: null,
    ahPairs: [],
    watchlist: [],
    commentary: [],
    figures: FIGURES.map((figure) => {
      const { id, no, title, state, missing } = figureData(figure, { rows, changes });
      return { id, no, title, state, missing };
    }),
  };
}

/** Every instrument's change on the week; known indices first, then by code, so that the order never moves. */
export function changesOf(rows: WeekRows): WeekChange[] {
  const kindOrder = { index: 0, stock: 1, etf: 2, fx: 3 };
  return rows.closes
    .map((row) => changeOf(row, rows))
    .sort((a, b) => kindOrder[a.kind] - kindOrder[b.kind] || (a.code < b.code ? -1 : 1));
}

function changeOf(row: WeekRows['closes'][number], rows: WeekRows): WeekChange {
  const { code, close, closeDate, baseClose, baseDate } = row;
  const { week, calendar, spans } = rows;
  const pct = weekChangePct(row);
  const why = closeDate === null ? whyWeekMissing(code, week, calendar, spans) : baseDate === null ? 'absent' : null;
  return {
    code,
    name: instrumentName(code, rows.names.get(code) ?? null, rows.lang),
    kind: kindOf(code),
    pct,
    close,
    closeDate,
    baseClose,
    baseDate,
    baseIsOld: isOldBase(baseDate, week.from),
    why,
    trace: weekChangeKey(code, week.from),
  };
}
