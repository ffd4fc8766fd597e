import { z } from 'zod';

/** A place of the outline: a figure, and whether it goes into the report. */
export const outlineEntrySchema = z.strictObject({ id: z.string().min(1), included: z.boolean() });
export type OutlineEntry = z.infer<typeof outlineEntrySchema>;

/** A figure that can stand in an outline: figures and tables are counted apart. */
export interface OutlineFigure {
  readonly id: string;
  readonly counts: 'figure' | 'table';
}

/** Ids of the figures that there are: those that ship, those of them that the report has by default, and the user's own. */
interface KnownFigures {
  readonly shipped: readonly string[];
  readonly usual: readonly string[];
  readonly own: readonly string[];
}

/**
 * The outline as it is: every known figure once. The user's order stands, without figures that are no more; figures that it
 * does not hold come behind it, the user's own included, shipped ones only where there is no order of the user's.
 */
export function resolveOutline(
  stored: readonly OutlineEntry[] | null,
  { shipped, usual: ofReport, own }: KnownFigures,
): OutlineEntry[] {
  const known = new Set([...shipped, ...own]);
  const usual = ofReport.map((id) => ({ id, included: true }));
  const ordered = new Map<string, OutlineEntry>();
  const add = (entry: OutlineEntry) => {
    if (known.has(entry.id) && !ordered.has(entry.id)) ordered.set(entry.id, entry);
  };
  for (const entry of stored ?? usual) add(entry);
  for (const id of own) add({ id, included: true });
  for (const id of shipped) add({ id, included: false });
  return [...ordered.values()];
}

/** The number of each included figure: its position among those of its kind, from 1. */
export function outlineNumbers(
  entries: readonly OutlineEntry[],
  countsOf: (id: string) => OutlineFigure['counts'],
): ReadonlyMap<string, number> {
  const counted = { figure: 0, table: 0 };
  const numbers = new Map<string, number>();
  for (const { id, included } of entries) {
    if (!included) continue;
    const kind = countsOf(id);
    counted[kind] += 1;
    numbers.set(id, counted[kind]);
  }
  return numbers;
}
