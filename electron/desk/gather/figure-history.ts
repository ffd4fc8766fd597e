import type { DatedClose } from '../../../shared/analytics/rating-reading.ts';
import { splitAdjusted } from '../../../shared/analytics/rebase.ts';
import type { FigureParams } from '../../../shared/figures/figure.ts';
import type { FigureHistory, HistoryNeeds } from '../../../shared/figures/figure-history.ts';
import { FIGURES, figureById } from '../../../shared/figures/figures.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import type { WeekRows } from '../../../shared/week/week-rows.ts';
import { closesBetween } from '../../store/close-history.ts';
import type { ReadDb } from '../../store/db.ts';
import { rawCloses } from '../../store/prices.ts';
import { cnyHkdRates, holdingsOf, holdingsOn } from '../../store/stated-facts.ts';
import type { DeskContext } from '../context.ts';
import { gatherActive } from './flows.ts';

const kept = new WeakMap<WeekRows, FigureHistory>();

/** What the report's figures need beyond a week's own rows; read once for the rows, which are made anew when anything changes. */
export function gatherHistory(desk: Pick<DeskContext, 'cache'>, rows: WeekRows): FigureHistory {
  const known = kept.get(rows);
  if (known) return known;
  const needs = FIGURES.map(({ id, needs: ofFigure }) => ofFigure?.(rows.settings.figureOptions[id] ?? {}, rows) ?? {});
  const history = gatherFigureHistory(desk.cache(), allNeeds(needs), rows);
  kept.set(rows, history);
  return history;
}

/** What one figure needs, drawn as its parameters say: what all of them need where that was read already, else its own part alone. */
export function gatherHistoryOf(
  desk: Pick<DeskContext, 'cache'>,
  rows: WeekRows,
  { id, params }: { readonly id: string; readonly params: FigureParams },
): FigureHistory {
  const known = kept.get(rows);
  if (known && Object.keys(params).length === 0) return known;
  const chosen = { ...rows.settings.figureOptions[id], ...params };
  return gatherFigureHistory(desk.cache(), figureById(id)?.needs?.(chosen, rows) ?? {}, rows);
}

/** What figures need beyond the week's own rows, and nothing else. */
export function gatherFigureHistory(db: ReadDb, needs: HistoryNeeds, rows: WeekRows): FigureHistory {
  const { codes = [], rawCodes = [], closesFrom, activeFrom, ratesFrom, holdingsOn: days = [] } = needs;
  const { heldCodes = [], heldFrom } = needs;
  const { from, to } = rows.week;
  return {
    closes: codes.length === 0 ? new Map() : adjustedCloses(db, codes, closesFrom ?? from, rows),
    rawCloses: Map.groupBy(
      rawCodes.length === 0 ? [] : rawCloses(db, rawCodes, closesFrom ?? from, to),
      ({ code }) => code,
    ),
    active: activeFrom === undefined ? [] : gatherActive(db, activeFrom, to),
    rates: ratesFrom === undefined ? [] : cnyHkdRates(db, ratesFrom, to),
    holdings: new Map(days.map((day) => [day, holdingsOn(db, day)])),
    held: Map.groupBy(
      heldCodes.length === 0 ? [] : holdingsOf(db, heldCodes, heldFrom ?? from, to),
      ({ code }) => code,
    ),
  };
}

/** Closes on the basis on which the week reads each instrument; those as traded are put onto the shares of the first. */
export function adjustedCloses(
  db: ReadDb,
  codes: readonly string[],
  from: WeekRows['week']['from'],
  { closes, actions, week }: Pick<WeekRows, 'closes' | 'actions' | 'week'>,
): Map<string, readonly DatedClose[]> {
  const basis = new Map(closes.map(({ code, adj }) => [code, adj]));
  const series = codes.map((code) => ({ code, adj: basis.get(code) ?? ('raw' as const) }));
  const stored = Map.groupBy(closesBetween(db, series, from, week.to), ({ code }) => code);
  return new Map(
    [...stored].map(([code, rows]) => {
      const own = basis.get(code) === 'raw' ? actions.filter((action) => action.code === code) : [];
      return [code, splitAdjusted(rows, own)];
    }),
  );
}

/** The needs of several figures as one, so that what two of them want is read once. */
function allNeeds(each: readonly HistoryNeeds[]): HistoryNeeds {
  const earliest = (days: readonly (IsoDate | undefined)[]) => days.filter((day) => day !== undefined).sort()[0];
  const [closesFrom, activeFrom, ratesFrom, heldFrom] = [
    earliest(each.map((one) => one.closesFrom)),
    earliest(each.map((one) => one.activeFrom)),
    earliest(each.map((one) => one.ratesFrom)),
    earliest(each.map((one) => one.heldFrom)),
  ];
  const once = <Value>(values: readonly Value[]) => [...new Set(values)];
  return {
    codes: once(each.flatMap(({ codes = [] }) => codes)),
    rawCodes: once(each.flatMap(({ rawCodes = [] }) => rawCodes)),
    holdingsOn: once(each.flatMap((one) => one.holdingsOn ?? [])),
    heldCodes: once(each.flatMap(({ heldCodes = [] }) => heldCodes)),
    ...(closesFrom && { closesFrom }),
    ...(activeFrom && { activeFrom }),
    ...(ratesFrom && { ratesFrom }),
    ...(heldFrom && { heldFrom }),
  };
}
