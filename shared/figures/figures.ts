import type { Figure } from './figure.ts';
import { sectorVsBenchmarks } from './sector-vs-benchmarks.ts';

/** Every figure, in the order of the report. */
export const FIGURES: readonly Figure[] = [sectorVsBenchmarks];

export function figureById(id: string): Figure | null {
  return FIGURES.find((figure) => figure.id === id) ?? null;
}
