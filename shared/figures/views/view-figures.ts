import type { Chart } from '../figure.ts';
import { activeName } from './active-name.ts';
import { ahPair } from './ah-pair.ts';
import { ahWindow } from './ah-window.ts';
import { holdingHistory } from './holding-history.ts';
import { priceHistory } from './price-history.ts';
import { ratingHistory } from './rating-history.ts';
import { rebased } from './rebased.ts';
import { relative } from './relative.ts';
import { southboundRange } from './southbound-range.ts';
import { southboundRunning } from './southbound-running.ts';

/** Charts of the views, by id: they have no number, and go out as every figure does. */
export const VIEW_FIGURES: readonly Chart[] = [
  activeName,
  ahPair,
  ahWindow,
  holdingHistory,
  priceHistory,
  ratingHistory,
  rebased,
  relative,
  southboundRange,
  southboundRunning,
];

export function viewFigureById(id: string): Chart | null {
  return VIEW_FIGURES.find((figure) => figure.id === id) ?? null;
}
