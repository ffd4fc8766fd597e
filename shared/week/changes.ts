import { type CorporateAction, splitFactor } from '../analytics/ex-rights.ts';
import { isOldBase, weekChangePct } from '../analytics/week-change.ts';
import type { WeekChange } from '../contract/week-parts.ts';
import { instrumentKind, instrumentName } from '../market/instrument-name.ts';
import { weekChangeKey } from '../trace/key.ts';
import { whyBaseMissing, whyWeekMissing } from './missing-reason.ts';
import type { WeekRows } from './week-rows.ts';

/** Every instrument's change on the week; indices first, then by code, so that the order never moves. */
export function changesOf(rows: WeekRows): WeekChange[] {
  const kindOrder = { index: 0, stock: 1, etf: 2, fx: 3 };
  const actionsOf = Map.groupBy(rows.actions, ({ code }) => code);
  const jumpsOf = Map.groupBy(rows.jumps, ({ code }) => code);
  return rows.closes
    .map((row) => changeOf(row, rows, actionsOf.get(row.code) ?? [], jumpsOf.get(row.code) ?? []))
    .sort((a, b) => kindOrder[a.kind] - kindOrder[b.kind] || (a.code < b.code ? -1 : 1));
}

function changeOf(
  row: WeekRows['closes'][number],
  rows: WeekRows,
  actions: readonly CorporateAction[],
  jumps: WeekRows['jumps'],
): WeekChange {
  const { code, close, closeDate, baseClose, baseDate } = row;
  const { week, labels, settings } = rows;
  const ofClose = weekChangePct(row);
  const [from, to] = [baseDate ?? week.from, closeDate ?? week.to];
  // Closes of an adjusted basis carry their factor already, and nobody can say what they were before.
  const unadjustedPct = row.adj === 'raw' ? ofClose : null;
  const factor = row.adj === 'raw' ? splitFactor(actions, from, to) : 1;
  const adjustedPct = factor === 1 ? ofClose : weekChangePct({ close: close && close * factor, baseClose });
  const pct = settings.changeBasis === 'unadjusted' ? (unadjustedPct ?? ofClose) : adjustedPct;
  return {
    code,
    name: instrumentName(code, labels, rows.lang),
    kind: instrumentKind(code, labels),
    pct,
    unadjustedPct,
    adjustedPct,
    exRights:
      closeDate && baseDate
        ? exRightsOf(
            actions.filter(({ exDate }) => exDate > baseDate && exDate <= closeDate),
            jumps,
          )
        : [],
    close,
    closeDate,
    baseClose,
    baseDate,
    baseIsOld: isOldBase(baseDate, week.from),
    why: closeDate === null ? whyWeekMissing(code, rows) : baseDate === null ? whyBaseMissing(code, rows) : null,
    trace: weekChangeKey(code, week.from),
  };
}

/** Ex-rights days of the change, known by a corporate action, by a jump of the reference, or both. */
function exRightsOf(actions: readonly CorporateAction[], jumps: WeekRows['jumps']): WeekChange['exRights'] {
  const days = [...new Set([...actions.map(({ exDate }) => exDate), ...jumps.map(({ date }) => date)])].sort();
  return days.map((date) => {
    const action = actions.find(({ exDate }) => exDate === date);
    const jump = jumps.find((one) => one.date === date);
    return {
      date,
      factor: action?.factor ?? null,
      cash: action?.cash ?? null,
      previousClose: jump?.previousClose ?? null,
      preClose: jump?.preClose ?? null,
    };
  });
}
