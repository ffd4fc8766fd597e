import type { WeekChange } from '../../../shared/contract/week-parts.ts';
import { isoDate } from '../../../shared/market/iso-date.ts';

/** What a page of the benchmark can be told to do. */
export interface TablePage {
  /** A new table with its rows, in the place of the one before. */
  readonly create: (rows: readonly WeekChange[]) => void;
  /** Other rows for the table that is there. */
  readonly give: (rows: readonly WeekChange[]) => void;
  /** A new table that reads the rows piece by piece, each a moment after it is asked for. */
  readonly page: (rows: readonly WeekChange[]) => void;
}

declare global {
  interface Window {
    table: TablePage;
    makeRows: (count: number) => readonly WeekChange[];
    readPiece: (rows: readonly WeekChange[], from: number, count: number) => Promise<readonly WeekChange[]>;
  }
}

/** Instruments by the thousand, each with a change of its own. */
window.makeRows = (count) =>
  Array.from({ length: count }, (_, index) => {
    const code = `${String(index + 1).padStart(5, '0')}.HK`;
    const close = 10 + (index % 977) / 7;
    const pct = ((index * 37) % 200) / 10 - 10;
    return {
      code,
      name: `样本公司 ${index + 1}`,
      kind: 'stock',
      pct,
      unadjustedPct: pct,
      adjustedPct: pct,
      exRights: [],
      close,
      closeDate: isoDate('2026-03-20'),
      baseClose: close / (1 + pct / 100),
      baseDate: isoDate('2026-03-13'),
      baseIsOld: false,
      why: null,
      trace: `weekChange:${code}:2026-03-16`,
    };
  });

/** Rows as from a desk on the same machine. */
window.readPiece = async (rows, from, count) => {
  await new Promise((resolve) => setTimeout(resolve, 3));
  return rows.slice(from, from + count);
};
