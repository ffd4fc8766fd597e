import { getOrMake } from '../collections/get-or-make.ts';
import type { WhyMissing } from '../contract/week-parts.ts';
import { tradingDays } from '../market/calendar.ts';
import { marketOf } from '../market/code.ts';
import { instrumentKind } from '../market/instrument-name.ts';
import type { IsoDate } from '../market/iso-date.ts';
import type { Market } from '../market/market.ts';
import type { WeekRows } from './week-rows.ts';

/** The first and the last day of which a file speaks of an instrument. */
export interface FileSpan {
  readonly firstDate: IsoDate;
  readonly lastDate: IsoDate;
}

/** A file of prices: its format, and its instruments by code. */
export interface PriceFile {
  readonly fileId: number;
  readonly format: string;
  readonly spans: ReadonlyMap<string, FileSpan>;
}

/** An instrument that stands in files of one format before the week and after its Monday. */
export interface StandsAround {
  readonly format: string;
  /** The newest of them before the week, with those beside which it stood there. */
  readonly before: PriceFile;
  /** The last day of which any of them speaks of it. */
  readonly lastDate: IsoDate;
}

/** What files say of the days of a week beside the closes that they brought. */
export interface FileEvidence {
  /** Those that speak of any day of the week. */
  readonly files: readonly PriceFile[];
  /** By code, for instruments that none of these files holds up to a day that they lack. */
  readonly around: ReadonlyMap<string, readonly StandsAround[]>;
  /** Instrument and day (`dayKey`) of rows that were refused. */
  readonly refused: ReadonlySet<string>;
}

/** Names a day of an instrument. */
export function dayKey(code: string, day: IsoDate): string {
  return `${code} ${day}`;
}

/**
 * Why an instrument has no close on a day on which its market was open (design, section 5): it was not listed; or, of a stock
 * or an ETF, it was suspended; or the data lacks it. An index or a rate is never suspended.
 *
 * It was suspended where a source that holds it published that day without it:
 * - a file that holds it from before the day on brought the day for at least half of the names beside it (of those that had
 *   begun, and had not ended unless it had too); where none is beside it, its own rows have to go on after the day;
 * - or it stands in files of one format before and after the day, and a file of that format brought the day for at least half
 *   of the names beside which it stood last.
 *
 * The names beside it are the stocks and ETFs of its market or, where there are none, its market's indices: a day of Hong Kong
 * says nothing of a stock in New York, nor do five indices of a list of stocks. A row of it that was refused is a row, so such
 * a day is absent. So is every day before its first row, and every day after its last but those that its own file goes on to.
 */
export function whyDayMissing(code: string, day: IsoDate, rows: WeekRows): WhyMissing {
  const label = rows.labels.get(code);
  if (label?.listedOn && day < label.listedOn) return 'notListed';
  if (label?.delistedOn && day >= label.delistedOn) return 'notListed';
  if (!isShare(code, rows) || rows.evidence.refused.has(dayKey(code, day))) return 'absent';
  return isSuspended(code, day, rows) ? 'suspended' : 'absent';
}

/** Whether it is a stock or an ETF, which alone can be suspended. */
export function isShare(code: string, { labels }: Pick<WeekRows, 'labels'>): boolean {
  const kind = instrumentKind(code, labels);
  return kind === 'stock' || kind === 'etf';
}

function isSuspended(code: string, day: IsoDate, rows: WeekRows): boolean {
  const { files, around } = rows.evidence;
  return files.some((file) => {
    const own = file.spans.get(code);
    if (own && own.firstDate <= day) {
      const hasEnded = own.lastDate < day;
      const beside = besideOf(code, day, { list: file, holder: file, hasEnded }, rows);
      return isMostlyHeld(beside, !hasEnded);
    }
    const last = around.get(code)?.find(({ format, lastDate }) => format === file.format && lastDate > day);
    return last !== undefined && isMostlyHeld(besideOf(code, day, { list: last.before, holder: file }, rows), false);
  });
}

/** How many names there are, and how many of them a file brought a day for. */
interface Count {
  known: number;
  held: number;
}

/** Whether at least half are held; where nothing is known, what an instrument's own rows say. */
function isMostlyHeld({ known, held }: Count, alone: boolean): boolean {
  return known === 0 ? alone : held * 2 >= known;
}

/** Whose names are counted, and which file has to hold them; `hasEnded` undefined counts names whatever their days. */
interface Comparison {
  readonly list: PriceFile;
  readonly holder: PriceFile;
  readonly hasEnded?: boolean;
}

/** Names beside an instrument that lacks a day: stocks and ETFs of its market, or where there are none its indices. */
function besideOf(code: string, day: IsoDate, comparison: Comparison, rows: WeekRows): Count {
  const { shares, indices } = tallyOf(day, marketOf(code), comparison, rows);
  // It is one of those that were counted, and not one that is held.
  const others = { known: shares.known - 1, held: shares.held };
  return others.known > 0 ? others : indices;
}

interface Tally {
  readonly shares: Count;
  readonly indices: Count;
}

/** Where hundreds of stocks lack a day, all of them stand beside the same names. */
const tallies = new WeakMap<WeekRows, Map<string, Tally>>();

function tallyOf(day: IsoDate, market: Market | null, comparison: Comparison, rows: WeekRows): Tally {
  const { list, holder, hasEnded } = comparison;
  const known = tallies.get(rows) ?? new Map<string, Tally>();
  tallies.set(rows, known);
  return getOrMake(known, [list.fileId, holder.fileId, hasEnded, day, market].join(' '), () => {
    const tally: Tally = { shares: { known: 0, held: 0 }, indices: { known: 0, held: 0 } };
    const closed = closesOf(rows);
    for (const [code, { firstDate, lastDate }] of list.spans) {
      if (marketOf(code) !== market) continue;
      if (hasEnded !== undefined && (firstDate > day || (lastDate < day && !hasEnded))) continue;
      const count = isShare(code, rows) ? tally.shares : tally.indices;
      count.known++;
      const span = holder.spans.get(code);
      if (span && span.firstDate <= day && day <= span.lastDate && closed.has(dayKey(code, day))) count.held++;
    }
    return tally;
  });
}

const closes = new WeakMap<WeekRows, ReadonlySet<string>>();

/** Every instrument and day (`dayKey`) of the week with a close. */
export function closesOf(rows: WeekRows): ReadonlySet<string> {
  const known = closes.get(rows) ?? new Set(rows.closeDays.map(({ code, date }) => dayKey(code, date)));
  closes.set(rows, known);
  return known;
}

/**
 * Why an instrument has no close in a whole week: its market was shut, or what holds for the last day up to today on which it
 * was open.
 */
export function whyWeekMissing(code: string, rows: WeekRows): WhyMissing {
  const market = marketOf(code);
  const days = market && tradingDays(rows.calendar, market, rows.week);
  if (days && days.length === 0) return 'shut';
  const last = days?.filter((day) => day <= rows.today).at(-1);
  return whyDayMissing(code, last ?? rows.week.from, rows);
}

/** Why an instrument that closed in the week has no close before it: it was listed in it, or the data does not say. */
export function whyBaseMissing(code: string, { labels, week }: WeekRows): WhyMissing {
  const listedOn = labels.get(code)?.listedOn;
  return listedOn && listedOn >= week.from ? 'notListed' : 'absent';
}
