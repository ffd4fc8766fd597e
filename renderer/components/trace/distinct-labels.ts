/**
 * Labels without the words that all of them share: of ten lines of one stock its name goes without saying, since the panel's
 * head has it. A label that would be left empty stands whole.
 */
export function distinctLabels(labels: readonly string[]): string[] {
  const words = labels.map((label) => label.split(' '));
  const [first = []] = words;
  const shared = new Set(labels.length < 2 ? [] : first.filter((word) => words.every((one) => one.includes(word))));
  return words.map((one, index) => one.filter((word) => !shared.has(word)).join(' ') || (labels[index] ?? ''));
}
