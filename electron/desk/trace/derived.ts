import { southboundByDay, sumExactly } from '../../../shared/analytics/southbound-net.ts';
import { SPANS } from '../../../shared/contract/indices.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import type { DerivedKind } from '../../../shared/trace/derived-kinds.ts';
import { activeTableOf, listedRows } from '../../../shared/week/active-stocks.ts';
import { AH_INDEX, ahIndexOf } from '../../../shared/week/ah-index.ts';
import { changesOf } from '../../../shared/week/changes.ts';
import { channelOf, rowsOfName } from '../../../shared/week/flows.ts';
import {
  type ExtremeSide,
  extremeDistance,
  indexTableOf,
  type PercentileWindow,
  spanChange,
  yearRange,
} from '../../../shared/week/index-table.ts';
import { southboundWeek, UNITS_PER_YI } from '../../../shared/week/southbound.ts';
import type { WeekRows } from '../../../shared/week/week-rows.ts';
import type { ReadDb } from '../../store/db.ts';
import { gatherIndexHistory } from '../indices.ts';
import { AH_DEFINITIONS } from './ah-definitions.ts';
import type { Asked, Definition, Derived } from './definition.ts';
import { holdingChange, southboundYear } from './derived-history.ts';
import { conversionInputs, FLOW_DEFINITIONS, sumOfLines } from './flow-definitions.ts';
import { RATING_DEFINITIONS } from './rating-definitions.ts';
import { activeRef, closeRef, factorRef, southboundRefs, yiOf } from './refs.ts';
import { SENTENCE_DEFINITIONS } from './sentence-definitions.ts';
import type { StoredRef } from './stored.ts';

/** Works a number out again, by the same functions as the week, and tells what it rests on; null where there is none. */
export function derive(asked: Asked, rows: WeekRows, db: ReadDb): Derived | null {
  return DEFINITIONS[asked.derived](asked, rows, db);
}

const DEFINITIONS: Readonly<Record<DerivedKind, Definition>> = {
  ...SENTENCE_DEFINITIONS,
  ...RATING_DEFINITIONS,
  ...AH_DEFINITIONS,
  ...FLOW_DEFINITIONS,

  weekChange({ code }, rows) {
    const change = changesOf(rows).find((one) => one.code === code);
    const closes = rows.closes.find((one) => one.code === code);
    if (!change || !closes) return null;
    const days = [closes.closeDate, closes.baseDate].filter((day) => day !== null);
    const factors = change.exRights.filter(
      ({ factor }) => factor !== null && closes.adj === 'raw' && rows.settings.changeBasis === 'splitAdjusted',
    );
    return {
      value: change.pct,
      unit: '%',
      inputs: [
        ...days.map((day) => closeRef(code, day, closes.adj)),
        ...factors.map(({ date }) => factorRef(code, date)),
      ],
    };
  },

  southboundNet({ code: currency, day: monday }, rows) {
    const days = southboundByDay(rows.southbound, currency).filter(
      ({ date }) => date >= monday && date <= rows.week.to,
    );
    if (days.length === 0) return null;
    const net = sumExactly(days.map((day) => day.net));
    return { value: net / UNITS_PER_YI, unit: yiOf(currency), inputs: days.flatMap((day) => southboundRefs(day.rows)) };
  },

  southboundDay({ code, day }, rows) {
    const [currency = '', channel] = code.split('@');
    if (channel !== undefined) return ofOneChannel(rows, { currency, channel, day });
    const found = southboundByDay(rows.southbound, currency).find(({ date }) => date === day);
    if (!found) return null;
    return { value: found.net / UNITS_PER_YI, unit: yiOf(currency), inputs: southboundRefs(found.rows) };
  },

  southboundYear: ({ code, day }, rows) => southboundYear(code, day, rows),
  holdingChange: ({ code }, rows, db) => holdingChange(code, rows, db),

  activeNet({ code: codeAndChannel }, rows) {
    const [code = '', channel] = codeAndChannel.split('@');
    if (channel !== undefined) return sumOfLines(rowsOfName(rows.active, code, channelOf(channel)), 'net');
    const { activeStocks, activeEtfs } = activeTableOf(rows);
    const stock = [...activeStocks, ...activeEtfs].find((one) => one.code === code);
    if (!stock) return null;
    const listed = listedRows(rows).filter((row) => row.code === code);
    return { value: stock.net, unit: yiOf(stock.currency), inputs: listed.map(activeRef) };
  },

  activeTotal: (_, rows) => sumOfLists(rows, 'activeStocks', 'activeTotal'),
  activeEtfTotal: (_, rows) => sumOfLists(rows, 'activeEtfs', 'activeEtfTotal'),

  totalConverted(_, rows) {
    const { totalConverted } = activeTableOf(rows);
    return totalConverted === null ? null : { value: totalConverted, unit: 'yiHKD', inputs: conversionRefs(rows) };
  },

  unlisted(_, rows) {
    const { unlisted } = activeTableOf(rows);
    const inputs = [...conversionRefs(rows), ...listedRows(rows).map(activeRef)];
    return unlisted === null ? null : { value: unlisted, unit: 'yiHKD', inputs };
  },

  percentile1y: (asked, rows, db) =>
    asked.code === AH_INDEX ? percentileOf(rows, '1y') : percentileOfIndex(asked.code, '1y', rows, db),
  percentile3y: (asked, rows, db) =>
    asked.code === AH_INDEX ? percentileOf(rows, '3y') : percentileOfIndex(asked.code, '3y', rows, db),
  percentile5y: (asked, rows, db) =>
    asked.code === AH_INDEX ? percentileOf(rows, '5y') : percentileOfIndex(asked.code, '5y', rows, db),
  percentile10y: (_, rows) => percentileOf(rows, '10y'),

  fromYearHigh: ({ code }, rows, db) => distanceOf(code, 'high', rows, db),
  fromYearLow: ({ code }, rows, db) => distanceOf(code, 'low', rows, db),

  yearPosition({ code }, rows, db) {
    const row = rows.closes.find((one) => one.code === code);
    const range = row && yearRange(row, rows, gatherIndexHistory(db, rows, [code]));
    if (!row?.closeDate || !range) return null;
    const days = [row.closeDate, range.high.date, range.low.date];
    return { value: range.positionPct, unit: '%', inputs: days.map((day) => closeRef(code, day, row.adj)) };
  },

  changeOver({ code: codeAndSpan }, rows, db) {
    const [code = '', text] = codeAndSpan.split('@');
    const span = SPANS.find((one) => one === text);
    const row = rows.closes.find((one) => one.code === code);
    if (!span || !row?.closeDate) return null;
    const over = spanChange(row, span, rows, gatherIndexHistory(db, rows, [code]));
    if (!over) return null;
    return {
      value: over.pct,
      unit: '%',
      inputs: [
        ...[row.closeDate, over.base.date].map((day) => closeRef(code, day, row.adj)),
        ...over.splits.map(({ exDate }) => factorRef(code, exDate)),
      ],
    };
  },
};

function sumOfLists(
  rows: WeekRows,
  list: 'activeStocks' | 'activeEtfs',
  total: 'activeTotal' | 'activeEtfTotal',
): Derived | null {
  const table = activeTableOf(rows);
  const codes = new Set(table[list].map(({ code }) => code));
  if (table[total] === null) return null;
  const inputs = listedRows(rows).filter(({ code }) => codes.has(code));
  return { value: table[total], unit: 'yiHKD', inputs: inputs.map(activeRef) };
}

function percentileOf(rows: WeekRows, window: '1y' | '3y' | '5y' | '10y'): Derived | null {
  const index = ahIndexOf(rows);
  return index && { value: index.percentile[window], unit: '%', inputs: [closeRef(AH_INDEX, index.date, 'raw')] };
}

/** An instrument's place in a window of its closes; the close itself is what it rests on. */
function percentileOfIndex(code: string, window: PercentileWindow, rows: WeekRows, db: ReadDb): Derived | null {
  const [row] = indexTableOf(rows, [code], gatherIndexHistory(db, rows, [code]));
  const adj = rows.closes.find((one) => one.code === code)?.adj;
  if (!row?.closeDate || !adj) return null;
  return { value: row.percentiles[window].pct, unit: '%', inputs: [closeRef(code, row.closeDate, adj)] };
}

/** The last close against an end of its 52 weeks, and both closes. */
function distanceOf(code: string, side: ExtremeSide, rows: WeekRows, db: ReadDb): Derived | null {
  const row = rows.closes.find((one) => one.code === code);
  const found = row && extremeDistance(row, side, rows, gatherIndexHistory(db, rows, [code]));
  if (!row?.closeDate || !found) return null;
  const days = [row.closeDate, found.extreme.date];
  return { value: found.pct, unit: '%', inputs: days.map((day) => closeRef(code, day, row.adj)) };
}

function ofOneChannel(
  { southbound }: WeekRows,
  { currency, channel, day }: { readonly currency: string; readonly channel: string; readonly day: IsoDate },
): Derived | null {
  const row = southbound.find((one) => one.date === day && one.currency === currency && one.channel === channel);
  return row ? { value: row.net / UNITS_PER_YI, unit: yiOf(currency), inputs: southboundRefs([row]) } : null;
}

function conversionRefs(rows: WeekRows): StoredRef[] {
  return conversionInputs(listedRows(rows), { found: southboundWeek(rows), rates: rows.rates });
}
