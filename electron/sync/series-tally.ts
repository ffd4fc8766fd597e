import { getOrMake } from '../../shared/collections/get-or-make.ts';
import { dayNumber, type IsoDate } from '../../shared/market/iso-date.ts';
import type { Adj } from '../store/price-writer.ts';

/** What a file says of one series: from when to when, how many rows, and on which days. */
export interface Tally {
  readonly code: string;
  readonly adj: Adj;
  firstDate: IsoDate;
  lastDate: IsoDate;
  rows: number;
  /** One bit a day: what a file holds is known in 4 KB a series, however long the file. */
  readonly days: Uint8Array;
}

/** Days from 1970 to 2059. */
const DAYS = 1 << 15;

/** Keeps account of the series of one file while it is read. */
export function createSeriesTally() {
  const tallies = new Map<string, Tally>();
  const dayNumbers = new Map<IsoDate, number>();

  const dayOf = (date: IsoDate): number => getOrMake(dayNumbers, date, () => dayNumber(date) & (DAYS - 1));

  const of = (code: string, adj: Adj, date: IsoDate): Tally => {
    const tally = getOrMake(tallies, code + adj, () => newTally(code, adj, date));
    if (date < tally.firstDate) tally.firstDate = date;
    if (date > tally.lastDate) tally.lastDate = date;
    return tally;
  };

  return {
    /** The file speaks of this day without a fact. */
    speaksOf: (code: string, adj: Adj, date: IsoDate) => void of(code, adj, date),
    /** Counts a row; false where the file had a row of this series and day before. */
    count(code: string, adj: Adj, date: IsoDate): boolean {
      const tally = of(code, adj, date);
      const day = dayOf(date);
      const byte = tally.days[day >> 3] ?? 0;
      const bit = 1 << (day & 7);
      if (byte & bit) return false;
      tally.days[day >> 3] = byte | bit;
      tally.rows++;
      return true;
    },
    all: (): readonly Tally[] => [...tallies.values()],
  };
}

function newTally(code: string, adj: Adj, date: IsoDate): Tally {
  return { code, adj, firstDate: date, lastDate: date, rows: 0, days: new Uint8Array(DAYS / 8) };
}

/** The least distance between two rows of a series from which on, over four rows or more, they are no daily closes. */
const WEEKLY_GAP_DAYS = 4;

/** Whether a series has four rows or more and never two on neighbouring trading days, as weekly and monthly files have. */
export function isSparse(tally: Tally): boolean {
  if (tally.rows < 4) return false;
  let previous = Number.NEGATIVE_INFINITY;
  for (let day = 0; day < DAYS; day++) {
    if (!((tally.days[day >> 3] ?? 0) & (1 << (day & 7)))) continue;
    if (day - previous < WEEKLY_GAP_DAYS) return false;
    previous = day;
  }
  return true;
}
