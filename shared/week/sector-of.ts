import type { WeekRows } from './week-rows.ts';

/** The sector of an instrument: as the list of instruments has it, else where it stands on the list of names; null where neither tells. */
export function sectorOf(code: string, { labels, places }: Pick<WeekRows, 'labels' | 'places'>): string | null {
  return labels.get(code)?.sector ?? places.find((place) => place.code === code)?.sector ?? null;
}
