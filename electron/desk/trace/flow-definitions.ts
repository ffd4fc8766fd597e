import { splitFactor } from '../../../shared/analytics/ex-rights.ts';
import { holdingChangePoints } from '../../../shared/analytics/holding-change.ts';
import { sumExactly } from '../../../shared/analytics/southbound-net.ts';
import { instrumentKind } from '../../../shared/market/instrument-name.ts';
import type { DerivedKind } from '../../../shared/trace/derived-kinds.ts';
import {
  type ClosingInput,
  type ClosingRows,
  closingRowsOf,
  convertedTotal,
} from '../../../shared/week/closing-rows.ts';
import { daysOfChannel, flowPeriodOf, periodOf } from '../../../shared/week/flow-periods.ts';
import { type SpanOf, spanOfKey } from '../../../shared/week/flow-span.ts';
import { channelOf, rowsOfName } from '../../../shared/week/flows.ts';
import { UNITS_PER_YI } from '../../../shared/week/southbound.ts';
import { HOLDING_WEEKS, holdingPair, sumInYi } from '../../../shared/week/span-names.ts';
import { turnoverOf, turnoverShare } from '../../../shared/week/turnover-share.ts';
import type { ActiveRow, WeekRows } from '../../../shared/week/week-rows.ts';
import type { ReadDb } from '../../store/db.ts';
import { gatherActive } from '../gather/flows.ts';
import { gatherLists, gatherSpanChanges, gatherSpanCloses, gatherSpanHoldings, gatherTotals } from '../gather/span.ts';
import type { Asked, Definition, Derived } from './definition.ts';
import { activeFieldRef, activeRef, closeRef, factorRef, holdingRef, rateRef, southboundRefs, yiOf } from './refs.ts';
import type { StoredRef } from './stored.ts';

/** Numbers of the flows of a span. */
export const FLOW_DEFINITIONS = {
  spanNet: (asked, _, db) => ofName(asked, db, 'net'),
  spanBuy: (asked, _, db) => ofName(asked, db, 'buy'),
  spanSell: (asked, _, db) => ofName(asked, db, 'sell'),
  spanTurnover: (asked, _, db) => ofName(asked, db, 'turnover'),
  spanShare,
  spanChange,
  holdingOver,
  spanActiveTotal: (asked, rows, db) =>
    ofClosing(asked, rows, db, {
      sum: 'activeTotal',
      lines: ({ code }) => instrumentKind(code, rows.labels) !== 'etf',
    }),
  spanActiveEtfTotal: (asked, rows, db) =>
    ofClosing(asked, rows, db, {
      sum: 'activeEtfTotal',
      lines: ({ code }) => instrumentKind(code, rows.labels) === 'etf',
    }),
  spanUnlisted: (asked, rows, db) => ofClosing(asked, rows, db, { sum: 'unlisted', lines: () => true, converts: true }),
  spanTotalConverted: (asked, rows, db) =>
    ofClosing(asked, rows, db, { sum: 'totalConverted', lines: () => false, converts: true }),
  spanListedTotal(asked, _, db) {
    const of = spanOfKey(asked.code, asked.day);
    return of && sumOfLines(gatherLists(db, of, of.channel), 'net');
  },
  southboundPeriod,
} as const satisfies Partial<Record<DerivedKind, Definition>>;

type LineField = 'net' | 'buy' | 'sell' | 'turnover';

/** The sum in 亿 of what some lines of the lists state, and each of them; null where there is none. */
export function sumOfLines(
  { rows, currency }: { readonly rows: readonly ActiveRow[]; readonly currency: string },
  field: LineField,
): Derived | null {
  if (rows.length === 0) return null;
  const amounts = rows.map((row) => (field === 'turnover' ? turnoverOf(row) : row[field]));
  return { value: sumInYi(amounts), unit: yiOf(currency), inputs: rows.flatMap((row) => lineRefs(row, field)) };
}

/** A turnover that no list states is buy + sell. */
function lineRefs(row: ActiveRow, field: LineField): StoredRef[] {
  const fields: readonly LineField[] = field === 'turnover' && row.turnover === null ? ['buy', 'sell'] : [field];
  return fields.map((one) => activeFieldRef(row, one));
}

function ofName({ code, day }: Asked, db: ReadDb, field: LineField): Derived | null {
  const of = spanOfKey(code, day);
  return of && sumOfLines(linesOf(db, of), field);
}

function linesOf(db: ReadDb, { code, channel, from, to }: SpanOf): ReturnType<typeof rowsOfName> {
  return rowsOfName(gatherActive(db, from, to), code, channel);
}

function spanShare({ code, day }: Asked, rows: WeekRows, db: ReadDb): Derived | null {
  const of = spanOfKey(code, day);
  if (!of) return null;
  const lines = linesOf(db, of).rows;
  const { pct, used } = turnoverShare(lines, gatherTotals(db, rows, of).turnover);
  if (lines.length === 0 || pct === null) return null;
  return {
    value: pct,
    unit: '%',
    inputs: [
      ...lines.flatMap((line) => lineRefs(line, 'turnover')),
      ...southboundRefs(used.rows, ['buy', 'sell']),
      ...used.rates.map(rateRef),
    ],
  };
}

function spanChange({ code, day }: Asked, rows: WeekRows, db: ReadDb): Derived | null {
  const of = spanOfKey(code, day);
  const closes = of && gatherSpanCloses(db, [of.code], of)[0];
  if (!of || !closes) return null;
  const { closeDate, baseDate } = closes;
  const { value } = gatherSpanChanges(db, rows, [of.code], of)(of.code);
  if (value === null || closeDate === null || baseDate === null) return null;
  const isAdjusted = closes.adj === 'raw' && rows.settings.changeBasis === 'splitAdjusted';
  const splits = rows.actions.filter(
    (action) => isAdjusted && action.code === of.code && splitFactor([action], baseDate, closeDate) !== 1,
  );
  return {
    value,
    unit: '%',
    inputs: [
      ...[closeDate, baseDate].map((date) => closeRef(of.code, date, closes.adj)),
      ...splits.map(({ exDate }) => factorRef(of.code, exDate)),
    ],
  };
}

/** `0700.HK@4`: over so many weeks up to the day. */
function holdingOver({ code: codeAndWeeks, day }: Asked, _: WeekRows, db: ReadDb): Derived | null {
  const [code = '', text] = codeAndWeeks.split('@');
  const weeks = HOLDING_WEEKS.find((one) => String(one) === text);
  const pair = weeks && holdingPair(code, weeks, day, gatherSpanHoldings(db, [code], day));
  const points = pair ? holdingChangePoints(pair.now, pair.before) : null;
  if (!pair || points === null) return null;
  return { value: points, unit: 'pct', inputs: [holdingRef(code, pair.now), holdingRef(code, pair.before)] };
}

interface ClosingRow {
  readonly sum: Exclude<keyof ClosingRows, 'closing'>;
  /** Which of the lists' lines it rests on. */
  readonly lines: (line: ActiveRow) => boolean;
  /** It rests on southbound's days and their rates too. */
  readonly converts?: true;
}

function ofClosing({ code, day }: Asked, rows: WeekRows, db: ReadDb, row: ClosingRow): Derived | null {
  const of = spanOfKey(code, day);
  if (!of) return null;
  const listed = gatherLists(db, of, of.channel).rows;
  const totals = gatherTotals(db, rows, of);
  const value = closingRowsOf(listed, rows.labels, totals)[row.sum];
  if (value === null) return null;
  const converted = row.converts ? conversionInputs(listed, totals) : [];
  return { value, unit: 'yiHKD', inputs: [...converted, ...listed.filter(row.lines).map(activeRef)] };
}

/** Southbound's days of a span, and the rates at which they were converted. */
export function conversionInputs(listed: readonly ActiveRow[], input: ClosingInput): StoredRef[] {
  const { used } = convertedTotal(listed, input);
  const days = input.found?.now.days ?? [];
  return [
    ...days.flatMap((day) => southboundRefs(day.rows)),
    ...used.flatMap(({ rate }) => (rate ? [rateRef(rate)] : [])),
  ];
}

/** `CNY@sh@month`: the month of the day, up to it. */
function southboundPeriod({ code, day }: Asked, rows: WeekRows): Derived | null {
  const [currency = '', channel, text] = code.split('@');
  const by = flowPeriodOf(text);
  if (by === null) return null;
  const { from } = periodOf(by, day);
  const all = daysOfChannel(rows.southbound, currency, channelOf(channel));
  const days = all.filter(({ date }) => date >= from && date <= day);
  if (days.length === 0) return null;
  const net = sumExactly(days.map((one) => one.net));
  return { value: net / UNITS_PER_YI, unit: yiOf(currency), inputs: days.flatMap((one) => southboundRefs(one.rows)) };
}
