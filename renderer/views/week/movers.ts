import type { Week } from '../../../shared/contract/week.ts';
import type { WeekChange } from '../../../shared/contract/week-parts.ts';
import { directionOf } from '../../../shared/format/number.ts';

export interface Movers {
  /** Stocks with a change, the best first. */
  readonly stocks: readonly WeekChange[];
  /** Whether they are the sector's constituents; else every stock that the desk has. */
  readonly isGroup: boolean;
  readonly up: number;
}

/** Who moved: among the sector's constituents where a group names them, else among all stocks. */
export function moversOf({ changes, groups }: Pick<Week, 'changes' | 'groups'>): Movers {
  const members = new Set(groups.find(({ id }) => id === 'constituents')?.codes);
  const stocks = changes
    .filter(({ code, kind, pct }) => pct !== null && (members.size > 0 ? members.has(code) : kind === 'stock'))
    .toSorted((a, b) => (b.pct ?? 0) - (a.pct ?? 0));
  return {
    stocks,
    isGroup: members.size > 0,
    up: stocks.filter(({ pct }) => directionOf(pct, 1) === 'up').length,
  };
}
