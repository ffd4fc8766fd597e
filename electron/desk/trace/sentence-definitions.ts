import { againstBenchmark } from '../../../shared/analytics/against-benchmark.ts';
import { flowSide } from '../../../shared/analytics/flow-trend.ts';
import { printedDifference } from '../../../shared/analytics/printed-difference.ts';
import { flowRecord } from '../../../shared/analytics/records.ts';
import { rollingSum } from '../../../shared/analytics/rolling-sum.ts';
import { shareOfInflows } from '../../../shared/analytics/share-of-inflows.ts';
import { streakOf } from '../../../shared/analytics/streak.ts';
import { currencyOfCode } from '../../../shared/market/code.ts';
import { instrumentKind } from '../../../shared/market/instrument-name.ts';
import { activeTableOf, listedRows } from '../../../shared/week/active-stocks.ts';
import { changesOf } from '../../../shared/week/changes.ts';
import { completeWeeks, type FlowWeek, southboundWeek } from '../../../shared/week/southbound.ts';
import type { WeekRows } from '../../../shared/week/week-rows.ts';
import { extremeOf } from '../../../shared/week/year-extreme.ts';
import type { Asked, Definition, Derived } from './definition.ts';
import { activeRef, closeRef, southboundRefs, yiOf } from './refs.ts';

/** No sum spans more weeks. */
const MOST_WEEKS = 52;
const INDEX_DECIMALS = 2;

/** Numbers that the week's sentences work out beside the week's own. */
export const SENTENCE_DEFINITIONS = {
  pointsAgainst({ code }, rows) {
    const [own = '', other = ''] = code.split('@');
    const changes = changesOf(rows).filter((change) => change.code === own || change.code === other);
    const pctOf = (one: string) => changes.find((change) => change.code === one)?.pct ?? null;
    const stands = againstBenchmark(pctOf(own), pctOf(other), rows.settings.printedDifferences);
    if (!stands) return null;
    return { value: stands.points, unit: 'pct', inputs: [own, other].flatMap((one) => closesOfWeek(one, rows)) };
  },

  pointsOnWeek({ code }, rows) {
    const row = rows.closes.find((one) => one.code === code);
    if (!row || row.close === null || row.baseClose === null) return null;
    const moved = printedDifference(row.close, row.baseClose, INDEX_DECIMALS, rows.settings.printedDifferences);
    return { value: Math.abs(moved), unit: 'points', inputs: closesOfWeek(code, rows) };
  },

  flowStreak({ code: currency }, rows) {
    const weeks = weeksIn(currency, rows);
    const streak = streakOf(weeks.map(({ net }) => flowSide(net)));
    return streak === 0 ? null : { value: streak, unit: 'weeks', inputs: daysOfWeeks(weeks.slice(0, streak)) };
  },

  flowRecord({ code: currency }, rows) {
    const weeks = weeksIn(currency, rows);
    const record = flowRecord(weeks);
    const shown = weeks.filter(({ from }, index) => index === 0 || from === record?.since);
    return record && { value: record.weeks, unit: 'weeks', inputs: daysOfWeeks(shown) };
  },

  southboundSum({ code }, rows) {
    const [currency = '', span = ''] = code.split('@');
    const weeks = weeksIn(currency, rows).slice(0, Math.min(MOST_WEEKS, Number(span) || 0));
    const value =
      weeks.length === 0
        ? null
        : rollingSum(
            weeks.map(({ net }) => net),
            Number(span),
          );
    return value === null ? null : { value, unit: yiOf(currency), inputs: daysOfWeeks(weeks) };
  },

  inflowShare({ code }, rows) {
    const { activeStocks } = activeTableOf(rows);
    const nets = activeStocks.map(({ net }) => net);
    const own = activeStocks.find((stock) => stock.code === code);
    const value = own ? shareOfInflows(own.net, nets) : null;
    const inflows = new Set(activeStocks.filter(({ net }) => net > 0).map((stock) => stock.code));
    const inputs = listedRows(rows).filter((row) => inflows.has(row.code));
    return value === null ? null : { value, unit: '%', inputs: inputs.map(activeRef) };
  },

  yearHigh: (asked, rows) => yearExtremeOf('high', asked, rows),
  yearLow: (asked, rows) => yearExtremeOf('low', asked, rows),
} satisfies Readonly<Record<string, Definition>>;

function yearExtremeOf(wanted: 'high' | 'low', { code }: Asked, rows: WeekRows): Derived | null {
  const row = rows.closes.find((one) => one.code === code);
  if (!row?.closeDate || extremeOf(code, rows) !== wanted) return null;
  const unit = instrumentKind(code, rows.labels) === 'index' ? 'points' : currencyOfCode(code);
  if (unit === null) return null;
  return { value: row.close, unit, inputs: [closeRef(code, row.closeDate, row.adj)] };
}

function closesOfWeek(code: string, rows: WeekRows): Derived['inputs'] {
  const row = rows.closes.find((one) => one.code === code);
  return [row?.closeDate, row?.baseDate].flatMap((day) => (row && day ? [closeRef(code, day, row.adj)] : []));
}

/** The complete weeks of the currency that the week is shown in: of another one the sentences tell nothing. */
function weeksIn(currency: string, rows: WeekRows): readonly FlowWeek[] {
  return southboundWeek(rows)?.currency === currency ? [...completeWeeks(rows)] : [];
}

function daysOfWeeks(weeks: readonly FlowWeek[]): Derived['inputs'] {
  return weeks.flatMap(({ days }) => days.flatMap(({ rows }) => southboundRefs(rows)));
}
