import type { ReadDb } from '../store/db.ts';
import { netLevels, otherUnit, priceLevelJump, replacedClose } from '../store/level-jumps.ts';
import type { Issue } from '../store/outcome.ts';
import type { PassResult } from './load-pass.ts';

/** Fewer values than these, or a smaller share, may be corrected unasked. */
const CHANGES_UNASKED = { rows: 20, share: 0.05 };
/** Flows that are so many times larger or smaller than before are in another unit: 万 for 亿, million for 亿. */
const UNIT_JUMP = 30;
/** Between these bounds lies an average day's net of southbound, and of one stock on its lists, in currency units. */
const PLAUSIBLE = { southbound: [1e7, 2e11], activeStocks: [1e5, 5e10] } as const;

/**
 * What of a file that was read would surprise its user if it went in unasked: much of what is there would change, a level
 * jumps, a unit differs. Empty where nothing does. To be asked within the transaction that wrote the file, before it stands.
 */
export function surprisesOf(db: ReadDb, fileId: number, pass: PassResult): Issue[] {
  return [...changesOf(db, fileId, pass), ...jumpsOf(db, fileId, pass), ...unitsOf(db, fileId, pass)];
}

function changesOf(db: ReadDb, fileId: number, { rowsLoaded, rowsNew, rowsChanged, series }: PassResult): Issue[] {
  const there = Math.max(rowsLoaded - rowsNew, rowsChanged);
  if (rowsChanged <= CHANGES_UNASKED.rows || rowsChanged <= CHANGES_UNASKED.share * there) return [];
  const sample = replacedClose(db, fileId, series);
  const isAdjusted = series.every(({ adj }) => adj === 'qfq' || adj === 'hfq');
  const counts = { changed: rowsChanged, there };
  if (!sample) return [reason('MANY_CHANGES', counts)];
  return [reason(isAdjusted ? 'ADJUSTED_REWRITTEN' : 'MANY_PRICES_CHANGE', { ...counts, ...sample })];
}

function jumpsOf(db: ReadDb, fileId: number, { series, jump }: PassResult): Issue[] {
  const found = jump ?? priceLevelJump(db, fileId, series);
  return found ? [reason('LEVEL_JUMP', { ...found })] : [];
}

function unitsOf(db: ReadDb, fileId: number, { series }: PassResult): Issue[] {
  const states = (...kinds: string[]) => series.some(({ kind }) => kinds.includes(kind));
  const flows = states('southbound', 'activeStocks') ? netLevels(db, fileId) : [];
  const levels = flows.flatMap(({ of, currency, here, before }) => {
    const [least, most] = PLAUSIBLE[of];
    const jumps = before !== null && (here > UNIT_JUMP * before || before > UNIT_JUMP * here);
    if (jumps) return [reason('FLOW_LEVEL_JUMP', { currency, here, before })];
    return here > 0 && (here < least || here > most) ? [reason('FLOW_IMPLAUSIBLE', { currency, here })] : [];
  });
  const unit = states('seriesPoints') ? otherUnit(db, fileId) : null;
  return [...levels.slice(0, 1), ...(unit ? [reason('UNIT_DIFFERS', unit)] : [])];
}

function reason(code: string, params: Issue['params']): Issue {
  return { line: null, column: null, code, params, text: '' };
}
