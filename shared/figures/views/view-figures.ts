import { activeName } from './active-name.ts';
import { ahPair } from './ah-pair.ts';
import { ahWindow } from './ah-window.ts';
import { ratingHistory } from './rating-history.ts';
import { rebased } from './rebased.ts';
import { southboundCumulative } from './southbound-cumulative.ts';
import { southboundRange } from './southbound-range.ts';
import type { ViewFigure } from './view-figure.ts';

/** Charts of the views, by id. */
export const VIEW_FIGURES: readonly ViewFigure[] = [
  activeName,
  ahPair,
  ahWindow,
  ratingHistory,
  rebased,
  southboundCumulative,
  southboundRange,
];

export function viewFigureById(id: string): ViewFigure | null {
  return VIEW_FIGURES.find((figure) => figure.id === id) ?? null;
}
