const LONGEST = 150;

/**
 * Names that can stand beside each other in a folder of any system: without what a system does not take, and one that stood
 * already, in capitals or not, with its number behind: `a.csv`, `a (2).csv`.
 */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const clean = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^[.\s]+|[.\s]+$/g, '_');
    const dot = clean.lastIndexOf('.');
    const [stem, extension] = dot > 0 ? [clean.slice(0, dot), clean.slice(dot)] : [clean, ''];
    let free = stem.slice(0, LONGEST) + extension;
    for (let count = 2; taken.has(free.toLowerCase()); count++)
      free = `${stem.slice(0, LONGEST)} (${count})${extension}`;
    taken.add(free.toLowerCase());
    return free;
  });
}
