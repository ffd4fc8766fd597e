import { z } from 'zod';

/** A place of the outline: a figure, whether it goes into the report, and how. */
export const outlineEntrySchema = z.strictObject({
  id: z.string().min(1),
  included: z.boolean(),
  /** The section that the user put it into; where it is absent the figure's own. */
  section: z.string().min(1).max(40).optional(),
  /** Half or all of the page's width; where it is absent as the page has room. */
  width: z.enum(['half', 'full']).optional(),
});
export type OutlineEntry = z.infer<typeof outlineEntrySchema>;

/** A line of the outline, as it is shown, as an entry of it. */
export function entryOf({
  id,
  included,
  section,
  width,
}: Required<Omit<OutlineEntry, 'width'>> & { readonly width: 'half' | 'full' | null }): OutlineEntry {
  return { id, included, section, ...(width && { width }) };
}

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

/** The sections of a report in their order, and whether it has them. */
type OutlineSections = readonly { readonly id: string; readonly included: boolean }[];

/**
 * The outline as the report prints it: figures stand in their sections, in the order that they have among themselves, so that
 * numbers rise through the document; a section that is left out takes its figures with it.
 */
export function inSections<Entry extends OutlineEntry & { readonly section: string }>(
  entries: readonly Entry[],
  sections: OutlineSections,
): Entry[] {
  const rank = (entry: Entry) => sections.findIndex(({ id }) => id === entry.section);
  return entries
    .map((entry) => ({ ...entry, included: entry.included && (sections[rank(entry)]?.included ?? false) }))
    .sort((a, b) => rank(a) - rank(b));
}

/**
 * An order as the user made it by moving figures, with their sections made to fit: a figure that was moved between two of one
 * section, or out of the order of sections, goes to the section of the one before it.
 */
export function withSectionsOfPlaces<Entry extends OutlineEntry & { readonly section: string }>(
  entries: readonly Entry[],
  sections: OutlineSections,
): Entry[] {
  const rank = (section: string) => sections.findIndex(({ id }) => id === section);
  const placed: Entry[] = [];
  for (const [index, entry] of entries.entries()) {
    const [before, after] = [placed.at(-1)?.section, entries[index + 1]?.section];
    const [own, low, high] = [rank(entry.section), rank(before ?? entry.section), rank(after ?? entry.section)];
    const isBehind = own >= low;
    const isAhead = own <= high || (before !== undefined && high < low);
    placed.push(isBehind && isAhead ? entry : { ...entry, section: before ?? after ?? entry.section });
  }
  return placed;
}

/** The number of each included figure: its position among those of its kind, from 1. */
export function outlineNumbers(
  entries: readonly Pick<OutlineEntry, 'id' | 'included'>[],
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
