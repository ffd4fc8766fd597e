/** Something that the palette leads to. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  /** What it is, or its code. */
  readonly about: string;
  /** How its Chinese name is spelled. */
  readonly spelled?: string;
  readonly go: () => void;
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/**
 * Entries that hold every word that was typed, in label, code or spelling; those of which one begins with it first. Without
 * words, all of them as they stand.
 */
export function searchEntries(entries: readonly PaletteEntry[], asked: string): PaletteEntry[] {
  const wanted = folded(asked)
    .split(/\s+/)
    .filter((word) => word !== '');
  const [first] = wanted;
  if (first === undefined) return [...entries];
  const found = entries.filter(({ label, about, spelled = '' }) =>
    wanted.every((word) => folded(`${label} ${about} ${spelled}`).includes(word)),
  );
  const begins = ({ label, about, spelled = '' }: PaletteEntry) =>
    [label, about, ...spelled.split(' ')].some((text) => folded(text).startsWith(first));
  return [...found.filter(begins), ...found.filter((entry) => !begins(entry))];
}
