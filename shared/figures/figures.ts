import { text } from '../i18n/text.ts';
import type { Figure, FigureInput } from './figure.ts';
import type { FigureData } from './figure-data.ts';
import { sectorVsBenchmarks } from './sector-vs-benchmarks.ts';

/** Every figure, in the order of the report, which numbers them. */
export const FIGURES: readonly Figure[] = [sectorVsBenchmarks];

export function figureById(id: string): Figure | null {
  return FIGURES.find((figure) => figure.id === id) ?? null;
}

/** A figure for a week, numbered by its place in the report; one that rests on the shipped sample says so wherever it goes. */
export function figureData(figure: Figure, input: FigureInput): FigureData {
  const { lang, sample } = input.rows;
  const no = text(lang, 'figure.no', { n: FIGURES.indexOf(figure) + 1 });
  const content = figure.data(input);
  const notes = sample ? [text(lang, 'figure.sample'), ...content.notes] : content.notes;
  return { id: figure.id, no, ...content, notes };
}
