/** Something that the palette leads to. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  /** What it is, or its code. */
  readonly about: string;
  readonly go: () => void;
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/**
 * Entries that hold every word that was typed, in label or code; those whose label or code begins with it first. Without words,
 * all of them as they stand.
 */
export function searchEntries(entries: readonly PaletteEntry[], asked: string): PaletteEntry[] {
  const wanted = folded(asked)
    .split(/\s+/)
    .filter((word) => word !== '');
  const [first] = wanted;
  if (first === undefined) return [...entries];
  const found = entries.filter(({ label, about }) =>
    wanted.every((word) => folded(`${label} ${about}`).includes(word)),
  );
  const begins = ({ label, about }: PaletteEntry) => [label, about].some((text) => folded(text).startsWith(first));
  return [...found.filter(begins), ...found.filter((entry) => !begins(entry))];
}
