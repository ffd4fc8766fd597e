import type { FigureData } from './figure-data.ts';

/**
 * Figures of one kind and unit, each with room on its axis for the values of all: side by side they can be compared by eye.
 * Others stay as they are; so does what has an axis of growth, or none.
 */
export function onOneScale<Figure extends FigureData>(figures: readonly Figure[]): Figure[] {
  const [first] = figures;
  const values = figures.flatMap(valuesOf);
  const isOfOneKind = figures.every(({ kind, unit }) => kind === first?.kind && unit === first.unit);
  if (!isOfOneKind || values.length === 0) return [...figures];
  const reach = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  return figures.map((figure) => ({ ...figure, reach }));
}

function valuesOf(figure: FigureData): number[] {
  switch (figure.kind) {
    case 'bars':
      return figure.points.map(({ value }) => value);
    case 'columns':
      return figure.scale === 'log' ? [] : figure.points.flatMap(({ value }) => value ?? []);
    case 'lines':
      return figure.series.flatMap(({ points }) => points.map(({ value }) => value));
    default:
      return [];
  }
}

/** Bars in the order of another figure's, so that each name stands beside itself; names that it does not have follow. */
export function inOrderOf<Figure extends FigureData>(figure: Figure, other: FigureData): Figure {
  if (figure.kind !== 'bars' || other.kind !== 'bars') return figure;
  const places = new Map(other.points.map(({ key }, place) => [key, place]));
  const placeOf = ({ key }: { readonly key: string }) => places.get(key) ?? places.size;
  return { ...figure, points: figure.points.toSorted((a, b) => placeOf(a) - placeOf(b)) };
}
