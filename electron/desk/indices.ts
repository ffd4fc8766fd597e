import { spanStart } from '../../shared/analytics/span-change.ts';
import { getOrMake } from '../../shared/collections/get-or-make.ts';
import { SPANS } from '../../shared/contract/indices.ts';
import { groupName } from '../../shared/figures/groups.ts';
import { instrumentName } from '../../shared/market/instrument-name.ts';
import { AH_INDEX } from '../../shared/week/ah-index.ts';
import {
  type ExtremeSide,
  type IndexHistory,
  indexTableOf,
  type PercentileWindow,
  percentileWindow,
} from '../../shared/week/index-table.ts';
import type { WeekRows } from '../../shared/week/week-rows.ts';
import { closesAtOrBelow, closesOn, extremeCloses } from '../store/close-history.ts';
import type { ReadDb } from '../store/db.ts';
import type { Handlers } from './context.ts';
import { gatherWeek } from './gather/gather-week.ts';
import { chooseWeek } from './known-weeks.ts';

/** The group of all instruments that stand in no other, beside those that lists name. */
const OTHERS = 'others';
/** 恒生指数, 沪深300 and 标普500: what readers of the weekly measure by. */
const BENCHMARKS = ['HSI.HI', '000300.SH', 'SPX.GI'] as const;

export const indicesHandlers: Handlers<'indices'> = {
  indices({ week, group }, { desk, lang }) {
    const rows = gatherWeek(desk, chooseWeek(desk, week), lang);
    const groups = groupsOf(rows);
    const chosen = group !== null && groups.has(group) ? group : ([...groups.keys()][0] ?? null);
    const codes = chosen === null ? [] : (groups.get(chosen) ?? []);
    return {
      groups: [...groups].map(([id, members]) => ({
        id,
        name: groupName(id, lang, rows.groupNames.get(id) ?? null),
        count: members.length,
      })),
      group: chosen,
      rows: indexTableOf(rows, codes, gatherIndexHistory(desk.cache(), rows, codes)),
      benchmarks: benchmarksOf(rows, codes).map((code) => ({ code, name: instrumentName(code, rows.labels, lang) })),
    };
  },
};

/** Groups with what they hold in the order of the lists; last, what stands in none. */
function groupsOf({ groups, closes }: WeekRows): Map<string, readonly string[]> {
  const grouped = new Set([...groups.values()].flat());
  const others = closes.map(({ code }) => code).filter((code) => !grouped.has(code) && code !== AH_INDEX);
  return new Map([...groups, ...(others.length > 0 ? [[OTHERS, others] as const] : [])]);
}

/** The usual benchmarks first, then the group's own members; none without a close in the week. */
function benchmarksOf({ closes }: WeekRows, codes: readonly string[]): string[] {
  const closed = new Set(closes.flatMap(({ code, close }) => (close === null ? [] : [code])));
  return [...new Set([...BENCHMARKS, ...codes])].filter((code) => closed.has(code));
}

/** The closes that changes, percentiles and the ends of 52 weeks of these instruments need, in six queries. */
export function gatherIndexHistory(db: ReadDb, rows: WeekRows, codes: readonly string[]): IndexHistory {
  const wanted = new Set(codes);
  const series = rows.closes.flatMap(({ code, adj, close, closeDate }) =>
    wanted.has(code) && close !== null && closeDate !== null ? [{ code, adj, close, closeDate }] : [],
  );
  const asked = series.flatMap(({ code, adj, closeDate }) =>
    SPANS.map((span) => ({ code, adj, day: spanStart(span, rows.week, closeDate) })),
  );
  const closes = new Map<string, Map<string, { date: (typeof asked)[number]['day']; close: number }>>();
  for (const { code, day, date, close } of closesOn(db, asked))
    getOrMake(closes, code, () => new Map()).set(day, { date, close });
  const countsOf = (window: PercentileWindow) => {
    const windows = series.map(({ code, adj, close, closeDate }) => ({
      code,
      adj,
      close,
      ...percentileWindow(closeDate, window),
    }));
    return new Map(closesAtOrBelow(db, windows).map((row) => [row.code, row]));
  };
  const counts = { '1y': countsOf('1y'), '3y': countsOf('3y'), '5y': countsOf('5y') };
  const year = series.map(({ code, adj, closeDate }) => ({ code, adj, ...percentileWindow(closeDate, '1y') }));
  const extremesOf = (side: ExtremeSide) => new Map(extremeCloses(db, side, year).map((row) => [row.code, row]));
  const extremes = { high: extremesOf('high'), low: extremesOf('low') };
  return {
    closeOn: (code, day) => closes.get(code)?.get(day) ?? null,
    within: (code, window) => counts[window].get(code) ?? null,
    extreme: (code, side) => extremes[side].get(code) ?? null,
  };
}
