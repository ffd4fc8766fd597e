import { chooseBasis } from '../../../shared/analytics/choose-basis.ts';
import type { FlowChannel, FlowName } from '../../../shared/contract/flows.ts';
import { addDays } from '../../../shared/market/iso-date.ts';
import type { DaySpan } from '../../../shared/market/trading-week.ts';
import { changesOf } from '../../../shared/week/changes.ts';
import type { ClosingInput } from '../../../shared/week/closing-rows.ts';
import { spanKey } from '../../../shared/week/flow-span.ts';
import { rowsOfChannel } from '../../../shared/week/flows.ts';
import { southboundOver } from '../../../shared/week/southbound.ts';
import { HOLDING_WEEKS, type HoldingWeeks, holdingDay, type SpanHoldings } from '../../../shared/week/span-names.ts';
import { type TurnoverTotals, turnoverTotals } from '../../../shared/week/turnover-share.ts';
import type { WeekRows } from '../../../shared/week/week-rows.ts';
import { closesOn } from '../../store/close-history.ts';
import type { ReadDb } from '../../store/db.ts';
import { allSeries } from '../../store/prices.ts';
import { cnyHkdRates, newestHoldings } from '../../store/stated-facts.ts';
import { gatherActive } from './flows.ts';

/** The lists' rows of a span that count, through one channel or both. */
export function gatherLists(db: ReadDb, { from, to }: DaySpan, channel: FlowChannel): ReturnType<typeof rowsOfChannel> {
  return rowsOfChannel(gatherActive(db, from, to), channel);
}

/** What southbound's own days of a span say: its flow, its turnover, and the rates. `rows` are of the week of its last day. */
export function gatherTotals(
  db: ReadDb,
  rows: Pick<WeekRows, 'southbound' | 'calendar' | 'settings'>,
  { from, to }: DaySpan,
): ClosingInput & { readonly turnover: TurnoverTotals } {
  const rates = cnyHkdRates(db, from, to);
  const southbound = rows.southbound.filter(({ date }) => date >= from && date <= to);
  return {
    found: southboundOver({ ...rows, southbound }, { from, to }),
    rates,
    turnover: turnoverTotals(southbound, rates),
  };
}

/** The newest holdings of some names at a span's end and some weeks before it. Four queries. */
export function gatherSpanHoldings(db: ReadDb, codes: readonly string[], to: DaySpan['to']): SpanHoldings {
  const at = (day: DaySpan['to']) => new Map(newestHoldings(db, codes, day).map((row) => [row.code, row]));
  const before = (weeks: HoldingWeeks) => at(holdingDay(to, weeks));
  const [one, four, twelve] = HOLDING_WEEKS;
  return { now: at(to), before: { [one]: before(one), [four]: before(four), [twelve]: before(twelve) } };
}

/** Last close in a span and the last before it of some names, each on the basis on which a week would be read. Two queries. */
export function gatherSpanCloses(db: ReadDb, codes: readonly string[], { from, to }: DaySpan): WeekRows['closes'] {
  const wanted = new Set(codes);
  const series = allSeries(db).filter(({ code }) => wanted.has(code));
  const eve = addDays(from, -1);
  const asked = series.flatMap((one) => [
    { ...one, day: eve },
    { ...one, day: to },
  ]);
  const found = new Map(closesOn(db, asked).map((row) => [`${row.code} ${row.adj} ${row.day}`, row]));
  return chooseBasis(
    series.map(({ code, adj }) => {
      const [base, last] = [found.get(`${code} ${adj} ${eve}`), found.get(`${code} ${adj} ${to}`)];
      const close = last && last.date >= from ? last : null;
      return {
        code,
        adj,
        closeDate: close?.date ?? null,
        close: close?.close ?? null,
        baseDate: base?.date ?? null,
        baseClose: base?.close ?? null,
      };
    }),
  );
}

/**
 * Changes of some names over a span, by the rules of week changes; of the week itself its own. Why one is missing is known of the
 * week alone, whose files were looked through for it.
 */
export function gatherSpanChanges(
  db: ReadDb,
  rows: WeekRows,
  codes: readonly string[],
  span: DaySpan,
): (code: string) => FlowName['price'] {
  const isWeek = span.from === rows.week.from && span.to === rows.week.to;
  const ofSpan = isWeek ? rows : { ...rows, week: span, closes: gatherSpanCloses(db, codes, span), jumps: [] };
  const changes = new Map(changesOf(ofSpan).map((change) => [change.code, change]));
  return (code) => {
    const change = changes.get(code);
    if (!change) return { value: null, trace: null, closeDate: null, baseDate: null, baseIsOld: false, why: 'absent' };
    const { pct, trace, closeDate, baseDate, baseIsOld, why } = change;
    const key = isWeek ? trace : spanKey('spanChange', { code, channel: 'all', ...span });
    return {
      value: pct,
      trace: pct === null ? null : key,
      closeDate,
      baseDate,
      baseIsOld,
      why: pct !== null ? null : isWeek && why !== null ? why : 'absent',
    };
  };
}
