/** Palettes of print by name, each of five: the report's own series, then the others in their order (report-style.md). */
export const PRINT_PALETTES = {
  /** Theme dark red, deep blue, grey, gold, teal. */
  report: ['#9b1c2e', '#1f3a68', '#7f8790', '#b48a34', '#2b7a78'],
  /** Okabe and Ito's, which colour-blind readers tell apart. */
  colourBlind: ['#0072b2', '#d55e00', '#7f8790', '#e69f00', '#009e73'],
  navy: ['#1f3a68', '#9b1c2e', '#7f8790', '#5b86b8', '#b48a34'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
