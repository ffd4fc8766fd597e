import { getOrMake } from '../../shared/collections/get-or-make.ts';
import { dayNumber, dayOfNumber, isoDate } from '../../shared/market/iso-date.ts';
import type { SeriesSpan } from '../store/file-series.ts';
import { JUMP, type LevelJump, NEIGHBOUR_DAYS } from '../store/level-jumps.ts';
import type { Adj } from '../store/price-batch.ts';

interface Tally {
  readonly code: string;
  readonly adj: Adj;
  firstDay: number;
  lastDay: number;
  rows: number;
  /** One bit a day: what a file holds is known in 8 KB a series, however long the file. */
  readonly days: Uint8Array;
  /** The row before in the file's order: its day and close; 0 where it had none. */
  rowDay: number;
  rowClose: number;
}

/** The days that a file may state: what is earlier or later is no date of a price. */
export const FIRST_DAY = isoDate('1900-01-01');
export const LAST_DAY = isoDate('2078-12-31');
const FIRST = dayNumber(FIRST_DAY);
const DAYS = 1 << 16;

/** Keeps account of the series of one file while it is read; days are numbers since 1970-01-01. */
export function createSeriesTally() {
  const tallies = new Map<string, Tally>();
  // Rows of one series mostly stand together.
  let last: Tally | null = null;
  let jump: LevelJump | null = null;

  const of = (code: string, adj: Adj, day: number): Tally => {
    const tally: Tally =
      last?.code === code && last.adj === adj
        ? last
        : getOrMake(tallies, code + adj, () => ({
            code,
            adj,
            firstDay: day,
            lastDay: day,
            rows: 0,
            rowDay: day,
            rowClose: 0,
            days: new Uint8Array(DAYS / 8),
          }));
    if (day < tally.firstDay) tally.firstDay = day;
    if (day > tally.lastDay) tally.lastDay = day;
    last = tally;
    return tally;
  };

  return {
    /** The file speaks of this day without a fact. */
    speaksOf: (code: string, adj: Adj, day: number) => void of(code, adj, day),
    /** Counts a row; false where the file had a row of this series and day before. `close` is 0 where the row was refused. */
    count(code: string, adj: Adj, day: number, close: number): boolean {
      const tally = of(code, adj, day);
      if (close > 0) {
        jump ??= jumpBetween(tally, day, close);
        tally.rowDay = day;
        tally.rowClose = close;
      }
      const slot = day - FIRST;
      const byte = tally.days[slot >> 3] ?? 0;
      const bit = 1 << (slot & 7);
      if (byte & bit) return false;
      tally.days[slot >> 3] = byte | bit;
      tally.rows++;
      return true;
    },
    /** The first two rows beside each other whose closes are a level apart; null where none are. */
    jump: (): LevelJump | null => jump,
    series: (): SeriesSpan[] =>
      [...tallies.values()].map(({ code, adj, firstDay, lastDay }) => ({
        kind: 'prices',
        scope: code,
        adj,
        firstDate: dayOfNumber(firstDay),
        lastDate: dayOfNumber(lastDay),
      })),
    /** Whether rows of every series with enough of them mostly stand a week or more apart, as in weekly and monthly files. */
    isSparse(): boolean {
      const judged = [...tallies.values()].filter(({ rows }) => rows >= ROWS_TO_JUDGE);
      return judged.length > 0 && judged.every(isSparse);
    },
  };
}

function jumpBetween({ code, rowDay, rowClose }: Tally, day: number, close: number): LevelJump | null {
  const isApart = rowClose > 0 && (close > JUMP * rowClose || rowClose > JUMP * close);
  if (!isApart || Math.abs(day - rowDay) > NEIGHBOUR_DAYS) return null;
  const [before, after] = day > rowDay ? [rowClose, close] : [close, rowClose];
  return { code, date: dayOfNumber(Math.max(day, rowDay)), before, after };
}

const ROWS_TO_JUDGE = 3;
/** The least distance between two rows of a series from which on they are no daily closes; a weekend makes three days. */
const WEEKLY_GAP_DAYS = 4;

/** More than half: the last row of a weekly file is often of the present day. */
function isSparse({ days, rows }: Tally): boolean {
  let previous = Number.NEGATIVE_INFINITY;
  let wide = -1;
  for (let day = 0; day < DAYS; day++) {
    if (!((days[day >> 3] ?? 0) & (1 << (day & 7)))) continue;
    if (day - previous >= WEEKLY_GAP_DAYS) wide++;
    previous = day;
  }
  return wide > (rows - 1) / 2;
}
